namespace FeatureStore.Conformance;

/// <summary>The definitions in the repository's folder, which samples use as well, and random rows for them.</summary>
public static class SharedCase
{
    private const string Folder = "definitions/";

    public static TheoryData<string> Files => new(typeof(SharedCase).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]).Order(StringComparer.Ordinal));

    /// <summary>Each file with each service in it.</summary>
    public static TheoryData<string, string> Services => new(Files.SelectMany(f => Read(f.Data).Services, (f, s) => (f.Data, s.Name)));

    /// <summary>What stands in a file.</summary>
    public static string Text(string file)
    {
        using var stream = typeof(SharedCase).Assembly.GetManifestResourceStream(Folder + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static DefinitionSet Read(string file) => DefinitionDoors.Read(Text(file));

    /// <summary>The case of a number over a service of a file; the same every time.</summary>
    public static HistoryCase Next(string file, string name, int number, int probes)
    {
        var (definitions, random) = (Read(file), new Random(number));
        var service = definitions.Services.Single(s => s.Name == name);
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
