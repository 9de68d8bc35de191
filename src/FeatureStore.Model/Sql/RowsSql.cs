namespace FeatureStore.Model;

/// <summary>How an aggregate names what it computes over when it sees the rows of a window.</summary>
/// <param name="Dialect">The SQL dialect.</param>
/// <param name="Input">The input column, or <c>*</c> for the rows themselves.</param>
/// <param name="Order">The order of the rows by V, for aggregates that depend on it.</param>
/// <param name="N">How many values the aggregate keeps, if it takes such a number.</param>
internal sealed record RowsSql(SqlDialect Dialect, string Input, string Order, int N);

/// <summary>How an aggregate names what it computes over when it sees running totals at both edges of a window.</summary>
/// <param name="Dialect">The SQL dialect.</param>
/// <param name="Count">The number of rows, or of non-null inputs, in the window.</param>
/// <param name="Sum">The sum of the inputs in the window, as wide as the running total.</param>
internal sealed record TotalsSql(SqlDialect Dialect, string Count, string Sum);
