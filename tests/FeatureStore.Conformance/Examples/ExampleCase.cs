namespace FeatureStore.Conformance;

/// <summary>Turns a row of expectations into a case: the section's definitions with the row's options, its events and its spine.</summary>
public static class ExampleCase
{
    public const string View = "example";

    private const string Today = "2024-05-01T";

    /// <summary>Columns that are questions or comments; every other column is an answer.</summary>
    public static readonly string[] NotAnswers = ["#", "card", "T", "bounds", "window", "offset", "step", "interval of ts", "where", "order", "delay", "max_age", "why", "done before", "W", "asOf"];

    /// <summary>The case, and which row of its spine the expectations are about.</summary>
    public static (HistoryCase Case, int SpineRow) Of(string name)
    {
        var (section, row) = ExampleSection.Find(name);
        var definitions = ExampleDefinitions.Of(section.Number, row);
        var source = definitions.Sources[0];
        var events = section.Events.Rows.Select(e => Event(source, e)).ToArray();
        // The rows of section 9 are one spine: it is about null and repeated spine rows.
        var spine = section.Number == 9 ? section.Expectations.Rows : [row];
        var history = new HistoryCase
        {
            Definitions = definitions,
            Service = definitions.Services[0],
            Rows = new Dictionary<string, IReadOnlyList<Row>> { [source.Name] = events },
            Spine = spine.Select(SpineRow).ToArray(),
        };
        return (history, spine.TakeWhile(r => r["#"] != name).Count());
    }

    /// <summary>The feature behind a column of answers: "latest (status)" is latest, "latest amount" is latest_amount.</summary>
    public static string FeatureOf(string column) => column.Replace(" (status)", "").Replace(' ', '_');

    /// <summary>The answer in a cell, without its status.</summary>
    public static object? Answer(string cell, FeatureType type) =>
        cell.Split(" (")[0] is var text && text == "null" ? null : ValueText.Read(text, type);

    /// <summary>The status in a cell; null if it names none.</summary>
    public static string? Status(string cell) => cell switch
    {
        nameof(FeatureStatus.NotCovered) or nameof(FeatureStatus.NotMaterialized) => cell,
        _ => cell.Split(" (") is [_, var status] ? status.TrimEnd(')') : null,
    };

    /// <summary>The instant in a cell.</summary>
    public static long Instant(string cell) => ValueText.Instant(cell.Contains('-') ? cell.Replace(' ', 'T') : Today + cell);

    private static Row Event(SourceDefinition source, IReadOnlyDictionary<string, string> cells) =>
        source.Columns.ToDictionary(c => c.Name, c => cells.TryGetValue(c.Name, out var cell) ? Value(cell, c.Type) : 1L);

    private static Row SpineRow(IReadOnlyDictionary<string, string> cells) => new Dictionary<string, object?>
    {
        [ExampleDefinitions.Card] = cells.TryGetValue(ExampleDefinitions.Card, out var card) ? Value(card, FeatureType.Int64) : 1L,
        [HistoryCase.SpineTime] = Value(cells.GetValueOrDefault("T") ?? cells.GetValueOrDefault("asOf", "10:00"), FeatureType.Instant),
    };

    private static object? Value(string cell, FeatureType type) => (cell, type.Kind) switch
    {
        ("-", _) => null,
        (_, TypeKind.Instant) => Instant(cell),
        _ => ValueText.Read(cell, type),
    };
}
