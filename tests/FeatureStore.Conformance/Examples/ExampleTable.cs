namespace FeatureStore.Conformance;

/// <summary>A table of the page of examples, each row by its headers.</summary>
public sealed record ExampleTable(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows);

/// <summary>A section of the page: its number, the rows of its source, and what it expects of them.</summary>
public sealed record ExampleSection(int Number, ExampleTable Events, ExampleTable Expectations)
{
    private const string Name = "#";

    /// <summary>The sections in docs/examples.md.</summary>
    public static IReadOnlyList<ExampleSection> All { get; } = Parse(ReadPage()).ToArray();

    /// <summary>The row of expectations called <paramref name="name"/>, with its section.</summary>
    public static (ExampleSection Section, IReadOnlyDictionary<string, string> Row) Find(string name) =>
        All.SelectMany(s => s.Expectations.Rows.Select(r => (s, r))).Single(p => p.r[Name] == name);

    /// <summary>The names of all rows of expectations.</summary>
    public static IEnumerable<string> Names => All.SelectMany(s => s.Expectations.Rows.Select(r => r[Name]));

    private static string ReadPage()
    {
        using var stream = typeof(ExampleSection).Assembly.GetManifestResourceStream("examples.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static IEnumerable<ExampleSection> Parse(string page)
    {
        foreach (var text in page.Split("\n## ").Skip(1))
        {
            var tables = TablesOf(text.Split('\n')).ToArray();
            yield return new(int.Parse(text[..text.IndexOf('.', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture),
                tables.Single(t => t.Headers[0] == "row"),
                tables.Single(t => t.Headers[0] == Name));
        }
    }

    private static IEnumerable<ExampleTable> TablesOf(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsRow(lines[i]))
                continue;
            var headers = Cells(lines[i]);
            var rows = lines.Skip(i + 2).TakeWhile(IsRow).Select(line => (IReadOnlyDictionary<string, string>)headers.Zip(Cells(line)).ToDictionary(c => c.First, c => c.Second)).ToArray();
            yield return new(headers, rows);
            i += 1 + rows.Length;
        }
    }

    private static bool IsRow(string line) => line.StartsWith('|');

    private static string[] Cells(string line) => line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray();
}
