namespace FeatureStore.Model;

/// <summary>The sum of the non-null values: exact for integers and decimals, compensated for floats.</summary>
internal sealed class Sum : Aggregate
{
    /// <summary>A little less than the largest sum of floats.</summary>
    public const double LargestFloat = 1.7e308;

    public override string Name => "sum";

    public override bool NullWhenEmpty => true;

    public override string Accepts => "an integer, a decimal or a float";

    public override FeatureType? ResultOf(FeatureType? input) => input switch
    {
        { IsInteger: true } => FeatureType.Int64,
        { IsFloat: true } => FeatureType.Float64,
        { Kind: TypeKind.Decimal } => FeatureType.Decimal(FeatureType.MaxDecimalPrecision, input.Scale),
        _ => null,
    };

    public override string Describe(string? input, int? n) => $"sum of {input}";

    public override AggregateForm FormOf(FeatureType? input) => input!.IsFloat ? AggregateForm.Frames : AggregateForm.Totals;

    public override bool Rounds(FeatureType? input) => input!.IsFloat;

    // Ten billion rows add ten digits. A little less than the largest result, for what doubles round away.
    public override double? SafeTotal(FeatureType? input) => input switch
    {
        { Kind: TypeKind.Decimal } => input.Precision > FeatureType.MaxDecimalPrecision - 10 ? 9.9 * Math.Pow(10, FeatureType.MaxDecimalPrecision - input.Scale - 1) : null,
        { Kind: TypeKind.Int64 } => 9.2e18,
        _ => input is { IsFloat: true } ? LargestFloat : null,
    };

    internal override string OverRows(RowsSql rows, FeatureType? input) => input!.IsFloat
        ? rows.Dialect.FiniteOrNull(rows.Dialect.CompensatedSum(rows, input))
        : rows.Dialect.FitOrNull(rows.Of("sum", rows.Input), ResultOf(input)!);

    internal override string OverTotals(TotalsSql totals, FeatureType? input) =>
        totals.Dialect.FitOrNull($"CASE WHEN {totals.Count} > 0 THEN {totals.Sum} END", ResultOf(input)!);
}
