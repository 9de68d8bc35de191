namespace FeatureStore.Model;

/// <summary>The sum of the non-null values: exact for integers and decimals, compensated for floats.</summary>
internal sealed class Sum : Aggregate
{
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

    // Ten billion rows add ten digits.
    public override bool CanOverflow(FeatureType? input) => input switch
    {
        { Kind: TypeKind.Decimal } => input.Precision > FeatureType.MaxDecimalPrecision - 10,
        _ => input is { Kind: TypeKind.Int64 } or { IsFloat: true },
    };

    internal override string OverRows(RowsSql rows, FeatureType? input) => input!.IsFloat
        ? rows.Dialect.FiniteOrNull(rows.Dialect.CompensatedSum(rows.Input, rows.Order))
        : rows.Dialect.FitOrNull($"sum({rows.Input})", ResultOf(input)!);

    internal override string OverTotals(TotalsSql totals, FeatureType? input) =>
        totals.Dialect.FitOrNull($"CASE WHEN {totals.Count} > 0 THEN {totals.Sum} END", ResultOf(input)!);
}
