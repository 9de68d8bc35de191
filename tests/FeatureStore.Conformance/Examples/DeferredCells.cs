namespace FeatureStore.Conformance;

/// <summary>Cells of the page of examples that need what the language does not have yet, each with what it waits for. All others are asserted.</summary>
public static class DeferredCells
{
    private const string Average = "the aggregate avg";
    private const string Ends = "the aggregates first and last";

    /// <summary>Rows by name, columns by header.</summary>
    public static IReadOnlyList<(string Row, string Column, string WaitsFor)> All { get; } =
    [
        .. Every("default-1 default-2 default-3", ("avg (status)", Average), ("ratio (status)", Average), ("ratio_or", Average)),
        .. Every("order-1 order-2 order-3 order-4 order-5", ("first amount", Ends), ("last amount", Ends), ("first channel", Ends), ("last channel", Ends)),
    ];

    public static bool Contains(string row, string column) => All.Any(cell => cell.Row == row && cell.Column == column);

    private static IEnumerable<(string, string, string)> Every(string rows, params (string Column, string WaitsFor)[] cells) =>
        rows.Split(' ').SelectMany(row => cells.Select(cell => (row, cell.Column, cell.WaitsFor)));
}
