namespace FeatureStore.Model;

/// <summary>The spread of the non-null values around their mean, of a sample: the squares' sum is divided by n - 1.</summary>
internal sealed class Deviation(string name, string what) : Aggregate
{
    public override string Name => name;

    public override string AttributeName => name == "stddev" ? "StdDev" : base.AttributeName;

    public override bool NullWhenEmpty => true;

    public override string Accepts => "an integer, a decimal or a float";

    public override FeatureType? ResultOf(FeatureType? input) => input is { IsNumber: true } ? FeatureType.Float64 : null;

    public override string Describe(string? input, int? n) => $"sample {what} of {input}";

    public override AggregateForm FormOf(FeatureType? input) => AggregateForm.Frames;

    public override bool Rounds(FeatureType? input) => true;

    public override int LeastValues => 2;

    // Of other types no square of a difference comes near the greatest float64.
    public override double? SafeTotal(FeatureType? input) => input is { Kind: TypeKind.Float64 } ? 1e150 : null;

    internal override string OverRows(RowsSql rows, FeatureType? input)
    {
        var variance = rows.Dialect.SampleVariance(rows, input!);
        return rows.Dialect.FiniteOrNull(name == "stddev" ? $"sqrt({variance})" : variance);
    }
}
