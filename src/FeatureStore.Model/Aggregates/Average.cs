namespace FeatureStore.Model;

/// <summary>The mean of the non-null values, from their exact sum for integers and decimals.</summary>
internal sealed class Average : Aggregate
{
    public override string Name => "avg";

    public override bool NullWhenEmpty => true;

    public override string Accepts => "an integer, a decimal or a float";

    public override FeatureType? ResultOf(FeatureType? input) => input is { IsNumber: true } ? FeatureType.Float64 : null;

    public override string Describe(string? input, int? n) => $"average of {input}";

    public override AggregateForm FormOf(FeatureType? input) => input!.IsFloat ? AggregateForm.Frames : AggregateForm.Totals;

    public override bool Rounds(FeatureType? input) => input!.IsFloat;

    public override double? SafeTotal(FeatureType? input) => input is { IsFloat: true } ? Sum.LargestFloat : null;

    internal override string OverRows(RowsSql rows, FeatureType? input) => input!.IsFloat
        ? rows.Dialect.FiniteOrNull($"{rows.Dialect.CompensatedSum(rows, input)} / {rows.Of("count", rows.Input)}")
        : $"{rows.Dialect.Real(rows.Of("sum", rows.Input))} / {rows.Of("count", rows.Input)}";

    internal override string OverTotals(TotalsSql totals, FeatureType? input) =>
        $"CASE WHEN {totals.Count} > 0 THEN {totals.Dialect.Real(totals.Sum)} / {totals.Count} END";
}
