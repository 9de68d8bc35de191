namespace FeatureStore.Model;

/// <summary>The number of different non-null values, exactly.</summary>
internal sealed class CountDistinct : Aggregate
{
    public override string Name => "count_distinct";

    public override bool NullWhenEmpty => false;

    public override string Accepts => "a column with one value a row";

    public override bool IsBounded => false;

    public override FeatureType? ResultOf(FeatureType? input) => input is { IsScalar: true } ? FeatureType.Int64 : null;

    public override string Describe(string? input, int? n) => $"number of different non-null {input}";

    public override AggregateForm FormOf(FeatureType? input) => AggregateForm.Frames;

    internal override string OverRows(RowsSql rows, FeatureType? input) => rows.Of("count", "DISTINCT " + rows.Input);
}
