using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>
/// What the online state of a view holds: which columns of its rows, and rows from how long ago. Views that hold the same
/// share their state across deployments; anything else is another state, under other keys.
/// </summary>
internal sealed class StateSchema
{
    /// <summary>Where the null bits start, behind the mark, the length, the event time and, if there is one, the availability.</summary>
    private readonly int _bitmap;

    public StateSchema(ViewDefinition view, EntityDefinition? entity, SourceDefinition source)
    {
        (View, Source) = (view, source);
        EntityName = entity?.Name;
        KeyColumns = [.. (entity?.Keys ?? default).Select(k => view.ColumnOf(k.Name))];
        Keys = entity?.Keys ?? default;
        var windows = view.Features.OfType<WindowFeature>().ToArray();
        HasLatest = view.Features.Any(f => f is LatestFeature);
        HasWindows = windows.Length > 0;
        Lookback = windows.Where(w => !FoldClass.IsFolded(w)).Max(w => w.Reach);
        Folds = FoldClass.Of(windows, Delay);
        OrdersTies = windows.Any(w => AggregateCatalogue.Find(w.Aggregate)!.FormOf(FeatureTyping.InputType(w, source)) == AggregateForm.Positions);

        var inputs = view.Features.SelectMany(ViewColumns.InputsOf).ToHashSet(StringComparer.Ordinal);
        var stored = ViewColumns.Of(view, entity, source)
            .Where(c => c.Name != source.EventTime && c.Name != source.AvailableAt)
            .Where(c => !KeyColumns.Contains(c.Name) || inputs.Contains(c.Name) || c.Name == source.EventId || c.Name == source.Sequence || c.Name == source.Deleted)
            .ToArray();
        var available = source.AvailableAt == source.EventTime ? null : source.AvailableAt;
        _bitmap = StateFormat.TimeOffset + (available is null ? 8 : 16);
        BitmapLength = (stored.Length + 7) / 8;
        var (offset, tail) = (_bitmap + BitmapLength, 0);
        Stored = [.. stored.Select((c, i) => Place(c, i, ref offset, ref tail))];
        (FixedLength, TailCount) = (offset, tail);

        Time = new(source.EventTime, FeatureType.Instant, -1, StateFormat.TimeOffset, -1);
        Available = available is null ? null : new(available, FeatureType.Instant, -1, StateFormat.TimeOffset + 8, -1);
        EventId = source.EventId is null ? null : Column(source.EventId);
        Deleted = source.Deleted is null ? null : Column(source.Deleted);
        Order = [.. ViewColumns.OrderAfterEventTime(view, entity, source).Select(Column)];
        Text = Describe();
        Hash = SHA256.HashData(Encoding.UTF8.GetBytes(Text));
    }

    public ViewDefinition View { get; }

    public SourceDefinition Source { get; }

    /// <summary>The entity; null for a global view.</summary>
    public string? EntityName { get; }

    /// <summary>The entity's keys.</summary>
    public EquatableArray<KeyDefinition> Keys { get; }

    /// <summary>The source columns that hold them.</summary>
    public string[] KeyColumns { get; }

    /// <summary>The columns of a row beside its times, in ordinal order.</summary>
    public StoredColumn[] Stored { get; }

    public StoredColumn Time { get; }

    /// <summary>When a row became available, if a column of its own says so.</summary>
    public StoredColumn? Available { get; }

    public StoredColumn? EventId { get; }

    public StoredColumn? Deleted { get; }

    /// <summary>The columns that decide the order V after event time.</summary>
    public StoredColumn[] Order { get; }

    public bool HasLatest { get; }

    /// <summary>How long before an instant rows can matter to windows whose rows are not folded; null if there are none.</summary>
    public long? Lookback { get; }

    /// <summary>The windows whose rows are folded.</summary>
    public FoldClass[] Folds { get; }

    public bool HasWindows { get; }

    /// <summary>Whether windows see rows of one time in the order V.</summary>
    public bool OrdersTies { get; }

    /// <summary>
    /// Whether state is a set that rows are added to: then writing a row twice changes nothing. Windows over rows that
    /// nothing identifies are replaced as a whole instead.
    /// </summary>
    public bool IsSet => !HasWindows || EventId is not null;

    /// <summary>How long after its event time or availability a row is visible.</summary>
    public long Delay => Source.Delay?.Microseconds ?? 0;

    public int BitmapOffset => _bitmap;

    public int BitmapLength { get; }

    /// <summary>The length of a row up to what varies.</summary>
    public int FixedLength { get; }

    /// <summary>How many columns vary in size.</summary>
    public int TailCount { get; }

    /// <summary>All that must be equal for two definitions to share state.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of <see cref="Text"/>.</summary>
    public byte[] Hash { get; }

    /// <summary>Where a column of the view lies; it must be one that is stored.</summary>
    public StoredColumn Column(string name) =>
        name == Time.Name ? Time
        : name == Available?.Name ? Available
        : Stored.First(c => c.Name == name);

    private static StoredColumn Place(ColumnDefinition column, int bit, ref int offset, ref int tail)
    {
        var size = StoredColumn.SizeOf(column.Type);
        var placed = new StoredColumn(column.Name, column.Type, bit, size == 0 ? -1 : offset, size == 0 ? tail++ : -1);
        offset += size;
        return placed;
    }

    private string Describe()
    {
        var text = new StringBuilder();
        void Line(string name, string? value)
        {
            if (value is not null)
                text.Append(name).Append(": ").Append(value).Append('\n');
        }
        Line("format", StateFormat.Version.ToString(CultureInfo.InvariantCulture));
        Line("view", View.Name);
        Line("version", View.Version.ToString(CultureInfo.InvariantCulture));
        Line("entity", EntityName);
        foreach (var (key, column) in Keys.Zip(KeyColumns))
            Line("key", $"{key.Name} {key.Type.Name} from {column}");
        Line("source", Source.Name);
        Line("sql", Source.Sql);
        Line("event_time", Source.EventTime);
        Line("available_at", Source.AvailableAt);
        Line("delay", Delay.ToString(CultureInfo.InvariantCulture));
        Line("event_id", Source.EventId);
        Line("sequence", Source.Sequence);
        Line("deleted", Source.Deleted);
        Line("time_zone", Source.TimeZone);
        foreach (var column in Stored)
            Line("column", $"{column.Name} {column.Type.Name}");
        // At the horizon itself the bounds decide which row is the newest, and so which one is kept.
        Line("latest", HasLatest ? BoundsText.Of(View.Bounds) : null);
        Line("lookback", Lookback?.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in Folds.SelectMany(f => f.Describe()))
            Line(name, value);
        return text.ToString();
    }
}
