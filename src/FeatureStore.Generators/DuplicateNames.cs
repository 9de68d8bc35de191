using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>A name and where it stands.</summary>
internal sealed record DeclaredName(PlaceKind Kind, string Name, Location Location);

/// <summary>Two definitions of one name, wherever they are: the one finding that no definition alone can have.</summary>
internal static class DuplicateNames
{
    public const string RuleId = "FS0002";

    /// <summary>Reports every definition but the first of its name, in the order of files and lines.</summary>
    public static void Report(IEnumerable<DeclaredName> names, Action<Diagnostic> report)
    {
        foreach (var same in names.GroupBy(n => (n.Kind, n.Name)))
        {
            var message = RuleCatalogue.Duplicate(same.Key.Kind, same.Key.Name).Message;
            foreach (var name in InOrder(same).Skip(1))
                report(Diagnostic.Create(Descriptors.Duplicate, name.Location, message));
        }
    }

    private static IOrderedEnumerable<DeclaredName> InOrder(IEnumerable<DeclaredName> names) => names
        .OrderBy(n => n.Location.GetLineSpan().Path, StringComparer.Ordinal)
        .ThenBy(n => n.Location.SourceSpan.Start);
}
