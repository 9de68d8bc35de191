namespace FeatureStore.Model;

/// <summary>The oldest or the newest of the non-null values, by V.</summary>
internal sealed class Edge(string name, bool newest) : Aggregate
{
    public override string Name => name;

    public override bool NullWhenEmpty => true;

    public override bool IsNewest => newest;

    public override bool IsChosen => true;

    public override string Accepts => "any column";

    public override FeatureType? ResultOf(FeatureType? input) => input;

    public override string Describe(string? input, int? n) => $"{(newest ? "newest" : "oldest")} non-null {input}";

    public override AggregateForm FormOf(FeatureType? input) => AggregateForm.Positions;

    internal override string OverRows(RowsSql rows, FeatureType? input) =>
        rows.Edge(newest);
}
