using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>The pushes of rows of one source to the views over it.</summary>
/// <param name="Source">The source.</param>
/// <param name="ClassName">The class that gets the method.</param>
/// <param name="HintName">The generated file.</param>
/// <param name="Views">The views over it in this assembly; never none.</param>
internal sealed record SourcePush(PushedSource Source, string ClassName, string HintName, EquatableArray<PushedView> Views)
{
    /// <summary>The pushes of an assembly: one per source, whatever the order of files.</summary>
    public static IEnumerable<SourcePush> Of(IEnumerable<ViewPush> views)
    {
        var hints = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var same in views.GroupBy(v => v.Source.Type.Full).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var ordered = same.Select(v => v.View).Distinct().OrderBy(v => v.Type, StringComparer.Ordinal);
            yield return new(same.First().Source, same.First().ClassName, FileOf(same.First().Source.Type, hints), EquatableArray.From(ordered));
        }
    }

    // No type's file has a name like this. Sources of other assemblies may have names that differ from it in their case alone.
    private static string FileOf(TypeName source, HashSet<string> taken)
    {
        var name = source.HintName.Substring(0, source.HintName.Length - ".g.cs".Length) + "-push";
        while (!taken.Add(name))
            name += "-";
        return name + ".g.cs";
    }
}

/// <summary>What a view says about pushes, whatever its features are.</summary>
internal sealed record ViewPush(PushedSource Source, string ClassName, PushedView View)
{
    /// <summary>What it says; null where code cannot be generated.</summary>
    public static ViewPush? Of(ParsedView view) => Readiness.IsReady(view) && view.Source is { } source
        ? new(new(source.Type, source.Definition.Name, source.Shape.IsPublic), view.PushName, new(view.Type.Full, view.Definition.Name))
        : null;
}

/// <summary>The source of pushed rows; other assemblies may push if they see it.</summary>
internal sealed record PushedSource(TypeName Type, string Name, bool IsPublic);

/// <summary>A view that rows are pushed to.</summary>
internal sealed record PushedView(string Type, string Name);
