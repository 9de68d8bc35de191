using FeatureStore.Model;

namespace FeatureStore.Yaml;

/// <summary>What stands in files of definitions: the same records as those of C#, and where everything is.</summary>
public sealed class YamlDefinitions
{
    private readonly Locations _locations;
    private readonly IReadOnlyDictionary<(PlaceKind Kind, string Name), DefinitionNode> _nodes;

    private YamlDefinitions(DefinitionSet definitions, IEnumerable<YamlFinding> findings, IReadOnlyDictionary<(PlaceKind Kind, string Name), DefinitionNode> nodes, Locations locations)
    {
        Definitions = definitions;
        Findings = EquatableArray.From(findings);
        (_nodes, _locations) = (nodes, locations);
    }

    /// <summary>The definitions, in the order of the files; of two of one name the first. Wrong ones are there as far as they could be read.</summary>
    public DefinitionSet Definitions { get; }

    /// <summary>Everything that is wrong, in the order of the files and lines.</summary>
    public EquatableArray<YamlFinding> Findings { get; }

    /// <summary>Whether there is nothing worse than warnings.</summary>
    public bool IsValid => Findings.All(f => f.Rule.Severity != Severity.Error);

    /// <summary>Where a place stands, or the nearest thing that is written; null for definitions that are not in the files.</summary>
    public YamlLocation? LocationOf(Place place) => _locations.Of(place);

    /// <summary>The namespace that the file of a definition gives its types; null if it gives none.</summary>
    public string? NamespaceOf(PlaceKind kind, string name) => _nodes.TryGetValue((kind, name), out var node) ? node.File.Namespace : null;

    /// <summary>Whether a definition is in the files and nothing is wrong with it but warnings.</summary>
    public bool IsUsable(PlaceKind kind, string name) => _nodes.TryGetValue((kind, name), out var node) && !node.HasErrors;

    /// <summary>Reads files that belong together; definitions may refer to each other across them, in any order.</summary>
    /// <param name="files">The files.</param>
    /// <param name="defaultNamespace">The namespace of files that give none; null for none.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static YamlDefinitions Read(IEnumerable<YamlFile> files, string? defaultNamespace = null, CancellationToken cancellationToken = default) =>
        Read(files, defaultNamespace, areRepeated: false, cancellationToken);

    /// <summary>Reads the texts that assemblies hold, in which definitions may stand more than once: equal ones are one.</summary>
    /// <param name="files">The texts.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static YamlDefinitions ReadEmbedded(IEnumerable<YamlFile> files, CancellationToken cancellationToken = default) =>
        Read(files, null, areRepeated: true, cancellationToken);

    private static YamlDefinitions Read(IEnumerable<YamlFile> files, string? defaultNamespace, bool areRepeated, CancellationToken cancellationToken)
    {
        var readings = files.Select(f => new FileReading(f) { Namespace = defaultNamespace }).ToArray();
        var all = readings.SelectMany(f => DocumentReader.Read(f, cancellationToken)).ToArray();
        var nodes = new Dictionary<(PlaceKind, string), DefinitionNode>();
        var set = new DefinitionSet
        {
            Entities = Read(all, PlaceKind.Entity, EntityReader.Read, nodes, areRepeated),
            Sources = Read(all, PlaceKind.Source, SourceReader.Read, nodes, areRepeated),
            Views = Read(all, PlaceKind.View, ViewReader.Read, nodes, areRepeated),
            Services = Read(all, PlaceKind.Service, ServiceReader.Read, nodes, areRepeated),
        };
        var locations = new Locations(nodes);
        // What an unreadable file defines is not known, so nobody can say what is missing.
        if (!readings.Any(r => r.IsUnreadable))
            CheckRules(set, nodes, locations);
        return new(set, readings.SelectMany(r => r.Findings.OrderBy(f => f.Location.Start)), nodes, locations);
    }

    private static EquatableArray<T> Read<T>(DefinitionNode[] all, PlaceKind kind, Func<DefinitionNode, T> read, Dictionary<(PlaceKind Kind, string Name), DefinitionNode> nodes, bool areRepeated)
    {
        var definitions = new List<T>();
        var known = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var node in all)
        {
            if (node.Kind != kind)
                continue;
            var definition = read(node);
            if (node.Name.Length == 0)
                continue;
            if (nodes.ContainsKey((kind, node.Name)))
            {
                if (areRepeated && EqualityComparer<T>.Default.Equals(known[node.Name], definition))
                    continue;
                node.Report("FS0002", node.Node.Find("name")!, RuleCatalogue.Duplicate(kind, node.Name).Message);
                continue;
            }
            nodes.Add((kind, node.Name), node);
            known.Add(node.Name, definition);
            definitions.Add(definition);
        }
        return EquatableArray.From(definitions);
    }

    private static void CheckRules(DefinitionSet set, Dictionary<(PlaceKind Kind, string Name), DefinitionNode> nodes, Locations locations)
    {
        foreach (var finding in RuleCatalogue.Check(set))
        {
            var node = nodes[(finding.Place.Kind, finding.Place.Name)];
            if (!node.IsBroken(finding.Place.Member))
                node.Report(finding.Rule, locations.Of(finding.Place)!, finding.Message);
        }
        foreach (var node in nodes.Values)
            DeclaredTypes.Check(node, set);
    }
}
