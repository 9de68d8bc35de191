using FeatureStore.Model;

namespace FeatureStore;

/// <summary>A row of a spine of objects; see <see cref="Spine.FromRows"/>.</summary>
/// <param name="Time">The instant it asks for.</param>
/// <param name="Inputs">Its keys and requests, as <see cref="IFeatureStore.GetOnlineRowsAsync"/> takes them: of the C# types of their feature types, numbers of enums, or null.</param>
public readonly record struct SpineRow(DateTimeOffset Time, IReadOnlyList<object?> Inputs);

internal sealed class RowSpine : TypedSpine
{
    private readonly IReadOnlyList<SpineRow> _rows;

    public RowSpine(EquatableArray<KeyDefinition> columns, IReadOnlyList<SpineRow> rows, string time)
        : base(time)
    {
        ArgumentException.ThrowIfNullOrEmpty(time);
        ArgumentNullException.ThrowIfNull(rows);
        (Columns, _rows) = (columns, rows);
    }

    public override EquatableArray<KeyDefinition> Columns { get; }

    public override int Count => _rows.Count;

    public override DateTimeOffset TimeOf(int row) => _rows[row].Time;

    public override void Write(int row, ValueWriter writer)
    {
        var inputs = _rows[row].Inputs;
        if (inputs.Count != Columns.Count)
            throw new FeatureStoreException($"Row {row} of the spine has {inputs.Count} values, and there are {Columns.Count} columns ({string.Join(", ", Columns.Select(c => c.Name))}).");
        for (var i = 0; i < inputs.Count; i++)
            writer.WriteValue(inputs[i], Columns[i]);
    }
}
