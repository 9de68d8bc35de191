namespace FeatureStore.Model;

/// <summary>Names in a derived feature of a view: the features of the view.</summary>
internal sealed class ViewScope(ViewTyping typing) : ExpressionScope
{
    public override IEnumerable<string> Names => typing.View.Features.Select(f => f.Name);

    public override string What => $"feature of '{typing.View.Name}'";

    public override NameMeaning? Find(string? owner, string name) =>
        owner is null && typing.Feature(name) is { } feature ? new(Reference(feature)) : null;

    // Features are typed in the order of what they read, so what is not known yet is part of a cycle.
    private ReferenceExpression? Reference(FeatureDefinition feature) => typing.TypeOf(feature) is { Kind: not TypeKind.Unsupported } type
        ? new(ReferenceKind.Feature, null, feature.Name, type, typing.CanBeNull(feature))
        : null;
}
