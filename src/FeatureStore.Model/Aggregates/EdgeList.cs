namespace FeatureStore.Model;

/// <summary>The oldest or the newest of the non-null values, by V and in that order: at most n.</summary>
internal sealed class EdgeList(string name, bool newest) : Aggregate
{
    public override string Name => name;

    public override bool NullWhenEmpty => false;

    public override bool TakesN => true;

    public override bool IsNewest => newest;

    public override bool IsChosen => true;

    public override string Accepts => "a column with one value a row";

    public override FeatureType? ResultOf(FeatureType? input) => input is { IsScalar: true } ? FeatureType.List(input) : null;

    public override string Describe(string? input, int? n) => $"{(newest ? "newest" : "oldest")} {n} non-null {input}, in their order";

    public override AggregateForm FormOf(FeatureType? input) => AggregateForm.Positions;

    internal override string OverRows(RowsSql rows, FeatureType? input) =>
        rows.Dialect.Part(rows.List, rows.N, newest, input!);
}
