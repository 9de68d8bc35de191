namespace FeatureStore.Conformance;

/// <summary>A table of the page of examples, each row by its headers.</summary>
public sealed record ExampleTable(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows);

/// <summary>A section of the page: its number, the rows of its source, and what it expects of them.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Events">The rows of its source.</param>
/// <param name="Expectations">What it expects of them.</param>
/// <param name="Pushes">Rows that are pushed, and what becomes of them; most sections have none.</param>
public sealed record ExampleSection(int Number, ExampleTable Events, ExampleTable Expectations, ExampleTable? Pushes)
{
    private const string Name = "#";
    private const string Pushed = "pushed";

    /// <summary>The sections in docs/examples.md.</summary>
    public static IReadOnlyList<ExampleSection> All { get; } = Parse(ReadPage()).ToArray();

    /// <summary>The row of expectations called <paramref name="name"/>, with its section.</summary>
    public static (ExampleSection Section, IReadOnlyDictionary<string, string> Row) Find(string name) =>
        All.SelectMany(s => s.Expectations.Rows.Select(r => (s, r))).Single(p => p.r[Name] == name);

    /// <summary>The names of the rows of expectations that ask for a value at an instant, in batch as online.</summary>
    public static IEnumerable<string> Names => All.Where(s => !s.IsOnline).SelectMany(s => s.Expectations.Rows.Select(r => r[Name]));

    /// <summary>The names of the rows that are about what was done before.</summary>
    public static IEnumerable<string> OnlineNames => All.Where(s => s.IsOnline).SelectMany(s => s.Expectations.Rows.Select(r => r[Name]));

    /// <summary>The rows that are pushed, by name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> AllPushes { get; } =
        All.SelectMany(s => s.Pushes?.Rows ?? []).ToDictionary(r => r[Pushed]);

    /// <summary>Whether the section is about the online store alone.</summary>
    public bool IsOnline => Expectations.Headers.Contains("asOf");

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
                tables.Single(t => t.Headers[0] == Name),
                tables.SingleOrDefault(t => t.Headers[0] == Pushed));
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
