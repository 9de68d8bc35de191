namespace FeatureStore.Model;

/// <summary>The number of rows, or of non-null values.</summary>
internal sealed class Count : Aggregate
{
    public override string Name => "count";

    public override bool NullWhenEmpty => false;

    public override string Accepts => "the rows or any column";

    public override FeatureType? ResultOf(FeatureType? input) => FeatureType.Int64;

    public override string Describe(string? input, int? n) => input is null ? "number of rows" : $"number of non-null {input}";

    public override AggregateForm FormOf(FeatureType? input) => AggregateForm.Totals;

    internal override string OverRows(RowsSql rows, FeatureType? input) => rows.Of("count", rows.Input);

    internal override string OverTotals(TotalsSql totals, FeatureType? input) => totals.Count;
}
