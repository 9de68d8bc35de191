using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>
/// Strings in attributes name C# members; definitions name what is stored. A name that no member has is kept as it is,
/// so that a rule reports it as its author wrote it.
/// </summary>
internal static class MemberNames
{
    /// <summary>The column of a source's member.</summary>
    public static string Column(IEnumerable<DeclaredMember> members, string name) =>
        members.FirstOrDefault(m => m.Name == name)?.ColumnName ?? name;

    /// <summary>The column of a source's member.</summary>
    public static string Column(ParsedSource? source, string name) =>
        IndexOf(source?.Shape, name) is { } i ? source!.Definition.Columns[i].Name : name;

    /// <summary>The key of an entity's member.</summary>
    public static string Key(ParsedEntity? entity, string name) =>
        IndexOf(entity?.Shape, name) is { } i ? entity!.Definition.Keys[i].Name : name;

    /// <summary>The feature of a view's member.</summary>
    public static string Feature(ParsedView? view, string name) =>
        FeatureOrNull(view, name) ?? name;

    /// <summary>The feature of a view's member; null if it has no such member.</summary>
    public static string? FeatureOrNull(ParsedView? view, string name) =>
        IndexOf(view?.Shape, name) is { } i ? view!.Definition.Features[i].Name : null;

    private static int? IndexOf(TypeShape? shape, string name)
    {
        for (var i = 0; i < shape?.Members.Count; i++)
        {
            if (shape.Members[i].Name == name)
                return i;
        }
        return null;
    }
}
