using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>What a view computes by itself: the bodies of its derived features, from its other properties.</summary>
internal sealed class ViewBodies(ParsedView view)
{
    private readonly ViewTyping _typing = new(view.Definition, view.Source!.Definition);

    /// <summary>Whether a derived feature reads the instant asked for.</summary>
    public bool ReadAsOf => AsOfCode.IsRead(_typing.Derived.Select(ExpressionOf));

    /// <summary>Writes the properties.</summary>
    public void Write(CodeWriter code)
    {
        for (var i = 0; i < view.Definition.Features.Count; i++)
        {
            if (view.Definition.Features[i] is DerivedFeature derived)
                DerivedCode.Write(code, derived, ExpressionOf(derived), view.Shape.Members[i], Meaning.Of(derived, view.Definition), Name);
        }
    }

    private Expression ExpressionOf(DerivedFeature feature) => _typing.ExpressionOf(feature).Expression!;

    private ValueCode Name(ReferenceExpression reference)
    {
        if (reference.Kind == ReferenceKind.AsOf)
            return new("this." + GeneratedMembers.AsOf, true);
        var member = view.MemberOf(reference.Name);
        return new("this." + CSharpText.Identifier(member.Name), member.Nullable);
    }
}
