using Spectre.Console;

namespace FeatureStore.Cli;

/// <summary>Output for eyes: borders and colors on a terminal, plain text for everything else.</summary>
internal static class Terminal
{
    // Wide enough that no value is broken into two lines where nobody looks.
    private const int Unbroken = 100_000;

    /// <summary>Writes a table of data.</summary>
    public static void Table(Surroundings here, IReadOnlyList<string> columns, IEnumerable<string[]> rows) => Table(here, here.Out, here.IsOutTerminal, columns, rows);

    /// <summary>A console over a writer.</summary>
    public static IAnsiConsole Console(Surroundings here, TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal && !IsPlain(here) ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!isTerminal)
            console.Profile.Width = Unbroken;
        return console;
    }

    private static bool IsPlain(Surroundings here) => here.Variables.TryGetValue("NO_COLOR", out var value) && value.Length > 0;

    private static void Table(Surroundings here, TextWriter writer, bool isTerminal, IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = isTerminal ? TableBorder.Rounded : TableBorder.None };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(new Text(column, isTerminal && !IsPlain(here) ? new Style(decoration: Decoration.Bold) : Style.Plain)));
        foreach (var row in rows)
            table.AddRow(row.Select(Cell));
        if (isTerminal)
        {
            Console(here, writer, isTerminal).Write(table);
            return;
        }
        using var text = new StringWriter();
        Console(here, text, isTerminal).Write(table);
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
            writer.WriteLine(line.Trim());
    }

    // A line of a table is one.
    private static Text Cell(string value) => new(Visible.Of(value.Replace('\n', '\ufffd').Replace('\r', '\ufffd')));
}
