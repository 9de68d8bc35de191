using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>What a service computes by itself: the bodies of its derived features, from its views and its requests.</summary>
internal sealed class ServiceBodies(ParsedService service, IReadOnlyList<ShownView> views)
{
    private readonly ServiceTyping _typing = new(service.Definition, DefinitionSets.Of(service));

    /// <summary>Whether a derived feature reads the instant asked for.</summary>
    public bool ReadAsOf => AsOfCode.IsRead(_typing.Derived.Select(ExpressionOf));

    /// <summary>Writes the properties.</summary>
    public void Write(CodeWriter code)
    {
        foreach (var (feature, member) in service.Definition.Derived.Zip(service.DerivedMembers, (feature, member) => (feature, member)))
            DerivedCode.Write(code, feature, ExpressionOf(feature), member, MeaningOf(feature), Name);
    }

    private static string MeaningOf(DerivedFeature feature) => feature.Expression + (feature.Default is { } value ? $", {value} if null" : "");

    private Expression ExpressionOf(DerivedFeature feature) => _typing.ExpressionOf(feature).Expression!;

    private ValueCode Name(ReferenceExpression reference)
    {
        if (reference.Kind == ReferenceKind.AsOf)
            return new("this." + GeneratedMembers.AsOf, true);
        if (reference.Owner is not { } owner)
            return Of("this.", service.MemberOf(reference.Name));
        var view = views.First(v => v.ShownAs == owner);
        return Of($"this.{view.Property}.", view.View.MemberOf(reference.Name));
    }

    private static ValueCode Of(string owner, MemberShape member) => new(owner + CSharpText.Identifier(member.Name), member.Nullable);
}
