using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>The derived features of a view, computed from its other properties.</summary>
internal sealed class ViewBodies : Bodies
{
    private readonly ParsedView _view;
    private readonly ViewTyping _typing;

    public ViewBodies(ParsedView view)
        : this(view, new(view.Definition, view.Source!.Definition))
    {
    }

    private ViewBodies(ParsedView view, ViewTyping typing)
        : base(typing.Derived) => (_view, _typing) = (view, typing);

    protected override Expression ExpressionOf(DerivedFeature feature) => _typing.ExpressionOf(feature).Expression!;

    protected override MemberShape MemberOf(string name) => _view.MemberOf(name);

    protected override string MeaningOf(DerivedFeature feature) => Meaning.Of(feature, _view.Definition);

    protected override ValueCode Name(ReferenceExpression reference)
    {
        if (reference.Kind == ReferenceKind.AsOf)
            return new("this." + GeneratedMembers.AsOf, true);
        var member = MemberOf(reference.Name);
        return new("this." + CSharpText.Identifier(member.Name), member.Nullable);
    }
}
