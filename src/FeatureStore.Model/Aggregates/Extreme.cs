namespace FeatureStore.Model;

/// <summary>The least or the greatest of the non-null values. Texts compare by their UTF-8 bytes.</summary>
internal sealed class Extreme(string name, string which) : Aggregate
{
    public override string Name => name;

    public override bool NullWhenEmpty => true;

    public override bool IsChosen => true;

    public override string Accepts => "a number, a string, an instant or a date";

    public override FeatureType? ResultOf(FeatureType? input) =>
        input is { IsNumber: true } or { Kind: TypeKind.String or TypeKind.Instant or TypeKind.Date } ? input : null;

    public override string Describe(string? input, int? n) => $"{which} {input}";

    public override AggregateForm FormOf(FeatureType? input) => AggregateForm.Frames;

    internal override string OverRows(RowsSql rows, FeatureType? input) => rows.Of(name, rows.Input);
}
