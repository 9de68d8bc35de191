namespace FeatureStore.Model;

/// <summary>How an aggregate names what it computes over when it sees the rows of a window.</summary>
/// <param name="Dialect">The SQL dialect.</param>
/// <param name="Input">The input column, or <c>*</c> for the rows themselves.</param>
/// <param name="Order">The order of the rows by V, for aggregates that depend on it.</param>
/// <param name="N">How many values the aggregate keeps, if it takes such a number.</param>
/// <param name="Frame">The name of the frame that holds the rows, in their order by V; null if they are a group.</param>
internal sealed record RowsSql(SqlDialect Dialect, string Input, string Order, int N, string? Frame = null)
{
    /// <summary>A function of the rows that does not depend on their order.</summary>
    public string Of(string function, string argument) => $"{function}({argument}){Over}";

    /// <summary>A function of the rows in the order V.</summary>
    public string InOrder(string function, string argument) => $"{function}({argument}{(Frame is null ? " ORDER BY " + Order : "")}){Over}";

    /// <summary>The oldest or newest value that is not null.</summary>
    public string Edge(bool newest)
    {
        var function = newest ? "last" : "first";
        return Frame is null ? InOrder(function, Input) + NotNull : $"{function}_value({Input} IGNORE NULLS){Over}";
    }

    /// <summary>The list of the values that are not null; a frame for lists has no others.</summary>
    public string List => InOrder("list", Input) + (Frame is null ? NotNull : "");

    private string Over => Frame is null ? "" : " OVER " + Frame;

    private string NotNull => $" FILTER (WHERE {Input} IS NOT NULL)";
}

/// <summary>How an aggregate names what it computes over when it sees running totals at both edges of a window.</summary>
/// <param name="Dialect">The SQL dialect.</param>
/// <param name="Count">The number of rows, or of non-null inputs, in the window.</param>
/// <param name="Sum">The sum of the inputs in the window, as wide as the running total.</param>
internal sealed record TotalsSql(SqlDialect Dialect, string Count, string Sum);
