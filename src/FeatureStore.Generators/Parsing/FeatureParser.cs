using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>Reads the attribute of one feature.</summary>
internal static class FeatureParser
{
    public const string Derived = "DerivedAttribute";

    private const string Suffix = "Attribute";

    /// <summary>The feature that a property declares by its first feature attribute.</summary>
    /// <param name="member">The property.</param>
    /// <param name="source">The source of its view.</param>
    /// <param name="features">The stored names of the features of its view.</param>
    public static FeatureDefinition Parse(DeclaredMember member, ParsedSource? source, Func<string?, string, string?> features)
    {
        var attribute = member.Symbol.FeatureAttributes().First();
        return attribute.AttributeClass.IsOurs("LatestAttribute") ? Latest(member, attribute, source)
            : attribute.AttributeClass.IsOurs(Derived) ? Computed(member, attribute, features)
            : Window(member, attribute, source);
    }

    /// <summary>The feature that a property computes from others.</summary>
    public static DerivedFeature Computed(DeclaredMember member, AttributeData attribute, Func<string?, string, string?> names) => new()
    {
        Name = member.StoredName,
        Default = DefaultText.Of(attribute.Option("Default")),
        Expression = ExpressionTexts.Of(attribute.Argument("expression").Text() ?? "", names)!,
    };

    private static LatestFeature Latest(DeclaredMember member, AttributeData attribute, ParsedSource? source) => new()
    {
        Name = member.StoredName,
        Default = DefaultText.Of(attribute.Option("Default")),
        Column = MemberNames.Column(source, attribute.Argument("column").Text() ?? ""),
        MaxAge = Durations.Of(attribute.Option("MaxAge")),
    };

    private static WindowFeature Window(DeclaredMember member, AttributeData attribute, ParsedSource? source)
    {
        var of = attribute.Argument("of").Text();
        var column = of is null ? null : ExpressionTexts.PlainName(of);
        return new()
        {
            Name = member.StoredName,
            Default = DefaultText.Of(attribute.Option("Default")),
            Aggregate = AggregateOf(attribute),
            Input = column is null ? null : MemberNames.Column(source, column),
            Expression = column is null ? ExpressionTexts.Of(of, StoredNames.OfRow(source)) : null,
            Where = ExpressionTexts.Of(attribute.Option("Where").Text(), StoredNames.OfRow(source)),
            N = attribute.Argument("n") is { Value: int n } ? n : null,
            Window = WindowLength.Parse(attribute.Argument("window").Text() ?? ""),
            Offset = Durations.Of(attribute.Option("Offset")),
            Step = Durations.Of(attribute.Option("Step")),
            Bounds = attribute.Option("Bounds").Text() is { } bounds ? BoundsText.Parse(bounds) : null,
        };
    }

    private static string AggregateOf(AttributeData attribute)
    {
        var name = attribute.AttributeClass!.Name;
        return AggregateCatalogue.All.FirstOrDefault(a => a.AttributeName + Suffix == name)?.Name ?? name;
    }
}
