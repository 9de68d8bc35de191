namespace FeatureStore.Conformance;

/// <summary>The definitions in the repository's folder, which samples use as well, and random rows for them.</summary>
public static class SharedCase
{
    private const string Folder = "definitions/";

    public static TheoryData<string> Files => new(typeof(SharedCase).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]).Order(StringComparer.Ordinal));

    public static DefinitionSet Read(string file)
    {
        using var stream = typeof(SharedCase).Assembly.GetManifestResourceStream(Folder + file)!;
        using var reader = new StreamReader(stream);
        return DefinitionDoors.Read(reader.ReadToEnd());
    }

    /// <summary>The case of a number over a file's service; the same every time.</summary>
    public static HistoryCase Next(string file, int number, int probes)
    {
        var (definitions, random) = (Read(file), new Random(number));
        var service = definitions.Services[0];
        var rows = definitions.Sources.ToDictionary(s => s.Name, s => SharedRows.Next(random, s));
        return new()
        {
            Definitions = definitions,
            Service = service,
            Rows = rows,
            Spine = [.. Enumerable.Range(0, probes).Select(_ => SharedRows.Ask(random, service, definitions, rows))],
        };
    }
}
