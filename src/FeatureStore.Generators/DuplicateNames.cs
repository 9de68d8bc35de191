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
            var message = Message(same.Key.Kind, same.Key.Name);
            foreach (var name in InOrder(same).Skip(1).Where(_ => message is not null))
                report(Diagnostic.Create(Descriptors.Duplicate, name.Location, message));
        }
    }

    private static IOrderedEnumerable<DeclaredName> InOrder(IEnumerable<DeclaredName> names) => names
        .OrderBy(n => n.Location.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(n => n.Location.SourceSpan.Start);

    // The rule itself says it, so that the text is the same at every door.
    private static string? Message(PlaceKind kind, string name) => RuleCatalogue.Check(Twice(kind, name))
        .FirstOrDefault(f => f.Rule.Id == RuleId && f.Place.Kind == kind && f.Place.Name == name)?.Message;

    private static DefinitionSet Twice(PlaceKind kind, string name) => kind switch
    {
        PlaceKind.Entity => new() { Entities = Two(new EntityDefinition { Name = name, Keys = default }) },
        PlaceKind.Source => new() { Sources = Two(new SourceDefinition { Name = name, Columns = default, EventTime = "" }) },
        PlaceKind.View => new() { Views = Two(new ViewDefinition { Name = name, Source = "", Features = default }) },
        _ => new() { Services = Two(new ServiceDefinition { Name = name, Uses = default }) },
    };

    private static EquatableArray<T> Two<T>(T definition) => EquatableArray.Of(definition, definition);
}
