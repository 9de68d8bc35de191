using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace FeatureStore.DuckDb;

/// <summary>Turns the engine's errors into ones that say where.</summary>
internal static partial class DuckDbErrors
{
    // Stands between the parts of an error that a statement of ours raises.
    private const char Separator = '\u001f';

    // Of a value that is wrong, what a message shows.
    private const int LongestValue = 200;

    /// <summary>The engine's message without its own name for the kind of error and without the statement it echoes.</summary>
    public static string FirstLine(Exception exception)
    {
        var line = KindPattern().Replace(exception.Message.Split('\n', 2)[0].Trim(), "");
        return CsvPattern().Match(exception.Message) is { Success: true } csv ? $"{line}: {csv.Value.Trim()}" : line;
    }

    /// <summary>Runs <paramref name="action"/>; its engine errors become errors in <paramref name="relation"/>.</summary>
    public static T In<T>(string relation, string? file, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (DuckDBException exception)
        {
            throw Known(exception) ?? In(relation, FileOf(exception) ?? file, exception);
        }
    }

    /// <summary>An error of the main statement: the engine names the file if one is to blame.</summary>
    public static FeatureStoreException WhileComputing(Session session, string name, DuckDBException exception) =>
        Known(exception) ?? InFile(session, exception) ?? new FeatureStoreException($"The features of '{name}' could not be computed from {session.ReadFrom}: {FirstLine(exception)}", exception);

    /// <summary>An error while the rows for a view's online state are read.</summary>
    public static FeatureStoreException WhileReadingRows(Session session, string view, DuckDBException exception) =>
        Known(exception) ?? InFile(session, exception) ?? new FeatureStoreException($"The rows of '{view}' could not be read from {session.ReadFrom}: {FirstLine(exception)}", exception);

    /// <summary>An error while the rows of a file are read as they stand.</summary>
    public static FeatureStoreException WhileReadingFile(FileRelation relation, DuckDBException exception) =>
        Known(exception) ?? In(relation.Name, FileOf(exception) ?? relation.File, exception);

    /// <summary>SQL that fails with a <see cref="FeatureDataException"/> about a value of a column.</summary>
    /// <param name="origin">The column.</param>
    /// <param name="what">What is wrong; the value follows.</param>
    /// <param name="value">SQL of the value.</param>
    public static string Raise(ColumnOrigin origin, string what, string value)
    {
        var (before, after) = (Separator + origin.Relation + Separator, string.Join(Separator, "", origin.Column, what));
        var file = origin.FileOfRow is { } row ? $"{Session.Sql.Text(before)} || {row} || {Session.Sql.Text(after)}" : Session.Sql.Text(before + origin.File + after);
        return $"error({file} || left({value}::VARCHAR, {LongestValue}))";
    }

    private static FeatureStoreException? Known(DuckDBException exception) => exception.Message.StartsWith("Out of Memory Error", StringComparison.Ordinal)
        ? new FeatureStoreException($"Memory ran out: {FirstLine(exception)}. Raise the limit (DuckDbOptions.MemoryLimit; 'memory_limit' in featurestore.yaml), or use fewer threads.", exception)
        : Raised(exception);

    private static FeatureDataException In(string relation, string? file, DuckDBException exception) =>
        new(relation, file, CsvPattern().Match(exception.Message) is { Success: true } csv ? csv.Groups[1].Value is { Length: > 0 } column ? column : null : null, FirstLine(exception), exception);

    // A line that cannot be parsed at all: only the readers of text say which file it is in.
    private static FeatureDataException? InFile(Session session, DuckDBException exception) =>
        FileOf(exception) is { } file && session.ReaderOf(file) is { } relation ? In(relation, file, exception) : null;

    private static string? FileOf(DuckDBException exception) => FilePattern().Match(exception.Message) is { Success: true } match ? match.Groups[1].Value : null;

    private static FeatureDataException? Raised(DuckDBException exception) => exception.Message.Split(Separator, 5) is [_, var relation, var file, var column, var what]
        ? new(relation, file, column, what.ReplaceLineEndings(" "), exception)
        : null;

    [GeneratedRegex("^([A-Z][A-Za-z]* )((of|[A-Z][A-Za-z]*) )*Error: ", RegexOptions.CultureInvariant)]
    private static partial Regex KindPattern();

    // What the reader of CSV says on its later lines.
    [GeneratedRegex("Error when converting column \"(?<1>[^\"]*)\"[^\\r\\n]*|Column with name: \"(?<1>[^\"]*)\" is missing|Expected Number of Columns: [^\\r\\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex CsvPattern();

    [GeneratedRegex("JSON (?:transform error )?in file \"(?<1>[^\\r\\n]+)\", (?:in|at) |^\\s*Current file: (?<1>[^\\r\\n]+)|^\\s*file ?= ?(?<1>[^\\r\\n]+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex FilePattern();
}
