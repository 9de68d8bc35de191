using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>
/// The stored forms of the names that expressions in attributes use. A name that no member has is kept as it is, so that a
/// rule reports it as its author wrote it.
/// </summary>
internal static class StoredNames
{
    /// <summary>In a condition on rows or the input of an aggregate: members of the source.</summary>
    public static Func<string?, string, string?> OfRow(ParsedSource? source) => (owner, name) => owner is null ? MemberNames.Column(source, name) : null;

    /// <summary>In a derived feature of a view: its features.</summary>
    public static Func<string?, string, string?> OfView(IEnumerable<DeclaredMember> features)
    {
        var names = Map(features);
        return (owner, name) => owner is null && names.TryGetValue(name, out var stored) ? stored : null;
    }

    /// <summary>
    /// In a derived feature of a service: its requests and derived features, and features of its views, alone or after the
    /// property that shows the view.
    /// </summary>
    public static Func<string?, string, string?> OfService(IEnumerable<DeclaredMember> members, IReadOnlyList<(string ShownAs, ParsedView? View)> uses)
    {
        var own = Map(members);
        return (owner, name) => owner is null ? Bare(own, uses, name) : Qualified(uses, owner, name);
    }

    /// <summary>In an option of a member of a type.</summary>
    /// <param name="type">The view or service.</param>
    /// <param name="kind">Which of the two.</param>
    /// <param name="option">The option by its YAML name.</param>
    public static Func<string?, string, string?> Of(INamedTypeSymbol type, PlaceKind kind, string option) => (kind, option) switch
    {
        (PlaceKind.Service, _) => OfService(DeclaredMembers.OfService(type), ServiceParser.Shown(type)),
        (_, "expression") => OfView(DeclaredMembers.OfView(type)),
        _ => OfRow(SourceParser.Parse(type.Attribute(ViewParser.Attribute)?.Option("Source").Type())),
    };

    // Members of one name that are stored under several mean nothing together.
    private static string? Bare(Dictionary<string, string> own, IEnumerable<(string ShownAs, ParsedView? View)> uses, string name)
    {
        var stored = uses.Select(use => MemberNames.FeatureOrNull(use.View, name)).OfType<string>();
        if (own.TryGetValue(name, out var first))
            stored = stored.Concat([first]);
        var all = stored.Distinct().Take(2).ToArray();
        return all.Length == 1 ? all[0] : null;
    }

    private static string? Qualified(IEnumerable<(string ShownAs, ParsedView? View)> uses, string property, string name)
    {
        foreach (var (shownAs, view) in uses)
        {
            if (SnakeCase.ToPascalCase(shownAs) == property && MemberNames.FeatureOrNull(view, name) is { } stored)
                return shownAs + "." + stored;
        }
        return null;
    }

    private static Dictionary<string, string> Map(IEnumerable<DeclaredMember> members)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in members)
            names[member.Name] = member.StoredName;
        return names;
    }
}
