using System.Text.RegularExpressions;
using FeatureStore.Model;

namespace FeatureStore.Yaml;

/// <summary>Reads a file: which definitions stand in it.</summary>
internal static class DocumentReader
{
    private static readonly Regex NamespacePattern = new(@"^[A-Za-z_][A-Za-z0-9_]{0,127}(\.[A-Za-z_][A-Za-z0-9_]{0,127}){0,31}\z", RegexOptions.CultureInvariant);

    private static readonly (string Key, PlaceKind Kind)[] Lists =
        [("entities", PlaceKind.Entity), ("sources", PlaceKind.Source), ("views", PlaceKind.View), ("services", PlaceKind.Service)];

    /// <summary>The definitions of a file, not yet read themselves.</summary>
    public static IReadOnlyList<DefinitionNode> Read(FileReading file, CancellationToken cancellation)
    {
        try
        {
            var root = YamlTree.Read(file.File.Text, out var duplicates, cancellation);
            foreach (var key in duplicates)
                file.Report("FS0702", key, $"'{key.Value}' stands twice. Keep one of them.");
            return root is MappingNode document
                ? Definitions(file, document)
                : throw new YamlSyntaxException(root?.Start ?? 0, root?.End ?? 0, "The file has no definitions. Begin it with version: 1, and entities, sources, views or services below.");
        }
        catch (YamlSyntaxException problem)
        {
            file.ReportUnreadable(problem);
            return [];
        }
    }

    private static List<DefinitionNode> Definitions(FileReading file, MappingNode document)
    {
        var keys = new KeyReader(document, "a file of definitions", Schema.Document, file.Report);
        if (keys.Required("version") is { Length: > 0 } version && version != "1")
            file.Report("FS0703", document.Find("version")!, $"The file is of version '{version}', which is not known. Write version: 1.");
        if (keys.Text("namespace") is { } space)
        {
            if (NamespacePattern.IsMatch(space))
                file.Namespace = space;
            else
                file.Report("FS0703", document.Find("namespace")!, $"'{space}' is no namespace. Write names with dots between them, such as Acme.Fraud.");
        }
        var definitions = new List<DefinitionNode>();
        foreach (var (key, kind) in Lists)
        {
            foreach (var item in keys.Items(key))
            {
                if (item is MappingNode mapping)
                    definitions.Add(new(kind, file, mapping));
                else
                    file.Report("FS0703", item, $"An item of '{key}' is {item.Kind}. Write it with keys: - name: …");
            }
        }
        return definitions;
    }
}
