using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>Reads the attribute of one feature.</summary>
internal static class FeatureParser
{
    private const string Suffix = "Attribute";

    /// <summary>The feature that a property declares by its first feature attribute.</summary>
    public static FeatureDefinition Parse(DeclaredMember member, ParsedSource? source)
    {
        var attribute = member.Symbol.FeatureAttributes().First();
        return attribute.AttributeClass.IsOurs("LatestAttribute")
            ? Latest(member, attribute, source)
            : Window(member, attribute, source);
    }

    private static LatestFeature Latest(DeclaredMember member, AttributeData attribute, ParsedSource? source) => new()
    {
        Name = member.StoredName,
        Default = DefaultText.Of(attribute.Option("Default")),
        Column = MemberNames.Column(source, attribute.Argument("column").Text() ?? ""),
        MaxAge = Durations.Of(attribute.Option("MaxAge")),
    };

    private static WindowFeature Window(DeclaredMember member, AttributeData attribute, ParsedSource? source) => new()
    {
        Name = member.StoredName,
        Default = DefaultText.Of(attribute.Option("Default")),
        Aggregate = AggregateOf(attribute),
        Input = attribute.Argument("of").Text() is { } of ? MemberNames.Column(source, of) : null,
        Window = Durations.Of(attribute.Argument("window")) ?? Duration.Parse(""),
        Offset = Durations.Of(attribute.Option("Offset")),
        Bounds = attribute.Option("Bounds").Text() is { } bounds ? BoundsText.Parse(bounds) : null,
    };

    private static string AggregateOf(AttributeData attribute)
    {
        var name = attribute.AttributeClass!.Name;
        return SnakeCase.Of(name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name);
    }
}
