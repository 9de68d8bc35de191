namespace FeatureStore.Conformance;

/// <summary>
/// One question with all it takes to answer it: definitions, rows and a spine. Values are bool, long (integers, microseconds
/// of instants, numbers of enums), decimal, double, string, Guid and DateOnly; rows name columns as definitions do.
/// </summary>
public sealed record HistoryCase
{
    public const string SpineTime = "t";

    /// <summary>
    /// A column of the spine that no view knows: the place of the row, or of the first that equals it. It shows that rows come
    /// back whole and in order, and leaves equal rows equal.
    /// </summary>
    public const string Probe = "probe";

    public required DefinitionSet Definitions { get; init; }

    public required ServiceDefinition Service { get; init; }

    /// <summary>The rows of each source.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Row>> Rows { get; init; }

    /// <summary>Rows of <see cref="SpineTime"/> and the service's keys and requests.</summary>
    public required IReadOnlyList<Row> Spine { get; init; }

    /// <summary>The values of <see cref="Probe"/>, row by row.</summary>
    public IReadOnlyList<long> Probes
    {
        get
        {
            var first = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var (i, row) in Spine.Index())
                first.TryAdd(TextOf(row), i);
            return Spine.Select(row => first[TextOf(row)]).ToArray();
        }
    }

    public FileLayout Layout { get; init; } = new();

    public IEnumerable<SourceDefinition> Sources => Service.Uses.Select(use => Definitions.Source(Definitions.View(use.View)!.Source)!).Distinct();

    /// <summary>What the spine has beside the time: the service's keys, then its requests.</summary>
    public EquatableArray<KeyDefinition> SpineKeys => SpineColumns.WithRequests(Service, Definitions);

    /// <summary>A value of the spine as its file holds it, and as it comes back: enums are names there, if the layout says so.</summary>
    public object? InSpine(string column, object? value) =>
        SpineKeys.FirstOrDefault(k => k.Name == column)?.Type is { Kind: TypeKind.Enum } type && value is long number && !Layout.EnumNumbers
            ? type.Members.First(m => m.Value == number).Name
            : value;

    private static string TextOf(Row row) => string.Join('|', row.Values.Select(SameAnswers.Text));
}

/// <summary>How the rows lie in files. It may never change an answer.</summary>
public sealed record FileLayout
{
    public int Files { get; init; } = 1;

    /// <summary>The seed of the order of rows; null for the order of the case.</summary>
    public int? Shuffle { get; init; }

    public int Threads { get; init; } = 2;

    /// <summary>Whether instants are timestamps without a zone instead of with UTC.</summary>
    public bool NaiveTimes { get; init; }

    /// <summary>Whether enums are their numbers instead of their names.</summary>
    public bool EnumNumbers { get; init; }
}
