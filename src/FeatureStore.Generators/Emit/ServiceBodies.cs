using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>The derived features of a service, computed from its views and its requests.</summary>
internal sealed class ServiceBodies : Bodies
{
    private readonly ParsedService _service;
    private readonly IReadOnlyList<ShownView> _views;
    private readonly ServiceTyping _typing;

    public ServiceBodies(ParsedService service, IReadOnlyList<ShownView> views)
        : this(service, views, new(service.Definition, DefinitionSets.Of(service)))
    {
    }

    private ServiceBodies(ParsedService service, IReadOnlyList<ShownView> views, ServiceTyping typing)
        : base(typing.Derived) => (_service, _views, _typing) = (service, views, typing);

    protected override Expression ExpressionOf(DerivedFeature feature) => _typing.ExpressionOf(feature).Expression!;

    protected override MemberShape MemberOf(string name) => _service.MemberOf(name);

    protected override string MeaningOf(DerivedFeature feature) => Meaning.Derived(feature);

    protected override ValueCode Name(ReferenceExpression reference)
    {
        if (reference.Kind == ReferenceKind.AsOf)
            return new("this." + GeneratedMembers.AsOf, true);
        if (reference.Owner is not { } owner)
            return Of("this.", MemberOf(reference.Name));
        var view = _views.First(v => v.ShownAs == owner);
        return Of($"this.{view.Property}.", view.View.MemberOf(reference.Name));
    }

    private static ValueCode Of(string owner, MemberShape member) => new(owner + CSharpText.Identifier(member.Name), member.Nullable);
}
