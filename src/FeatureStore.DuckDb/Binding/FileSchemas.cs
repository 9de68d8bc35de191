using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>
/// Files read together have the same columns. DuckDB takes the types of the first file and casts what it finds in the
/// others, 1.6 to 2 if it must.
/// </summary>
internal static class FileSchemas
{
    private const string Group = "group ";

    /// <summary>Throws if a file lacks one of the columns, or has it with another type.</summary>
    public static void Check(Session session, FileRelation relation, IEnumerable<(string Name, string Type)> columns, CancellationToken cancellationToken)
    {
        if (Differences(session, relation, columns, cancellationToken).FirstOrDefault() is { } difference)
            throw difference;
    }

    /// <summary>Each file and column that is not as in the first file.</summary>
    public static IEnumerable<FeatureDataException> Differences(Session session, FileRelation relation, IEnumerable<(string Name, string Type)> columns, CancellationToken cancellationToken)
    {
        if (!relation.HasStatistics || relation.Files.Count < 2)
            return [];
        var wanted = columns.Distinct().ToArray();
        var leaves = Leaves(session, relation, wanted, cancellationToken);
        // What stands in no file comes from the names of directories.
        var stored = wanted.Where(c => leaves.Values.Any(types => types.Contains(c.Name))).ToArray();
        return relation.Files.Where(f => stored.Any(c => !leaves[f].Contains(c.Name) || !(leaves[f][c.Name].Contains(c.Type) || IsSameGroup(leaves[f][c.Name], leaves[relation.Files[0]][c.Name]))))
            .SelectMany(file => DifferencesOf(session, relation, file, stored, cancellationToken));
    }

    // A list has no type of its own, but what stands below it.
    private static bool IsSameGroup(IEnumerable<string> file, IEnumerable<string> first) => first.Any(t => t.StartsWith(Group, StringComparison.Ordinal)) && file.SequenceEqual(first);

    // Of nested columns too, so a difference here only says that a file needs a closer look.
    private static Dictionary<string, ILookup<string, string>> Leaves(Session session, FileRelation relation, (string Name, string Type)[] wanted, CancellationToken cancellationToken)
    {
        var names = string.Join(", ", wanted.Select(c => Session.Sql.Text(c.Name)));
        var rows = DuckDbErrors.In(relation.Name, relation.File, () => session.Query(
            $"""
            SELECT file_name, name, coalesce(duckdb_type, '{Group}' || concat_ws(' ', converted_type, lead(duckdb_type) OVER rest, lead(duckdb_type, 2) OVER rest))
            FROM (SELECT row_number() OVER () AS place, * FROM parquet_schema({relation.List}))
            WINDOW rest AS (PARTITION BY file_name ORDER BY place)
            QUALIFY name IN ({names})
            ORDER BY place
            """,
            r => (File: r.GetString(0), Name: r.GetString(1), Type: r.GetString(2)), cancellationToken)).ToLookup(r => r.File);
        return relation.Files.ToDictionary(f => f, f => rows[f].ToLookup(r => r.Name, r => r.Type, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static IEnumerable<FeatureDataException> DifferencesOf(Session session, FileRelation relation, string file, (string Name, string Type)[] wanted, CancellationToken cancellationToken)
    {
        var found = DuckDbErrors.In(relation.Name, file, () => session.Query(
            $"DESCRIBE SELECT * FROM read_parquet([{Session.Sql.Text(file)}])", r => (Name: r.GetString(0), Type: r.GetString(1)), cancellationToken));
        foreach (var (name, type) in wanted)
        {
            var column = found.FirstOrDefault(c => c.Name == name);
            if (column.Name is null)
                yield return new(relation.Name, file, name, $"the column is missing in this file and is {type} in others read with it. Files of one {(relation.Name == "spine" ? "spine" : "source")} have the same columns.");
            else if (column.Type != type)
                yield return new(relation.Name, file, name, $"the column is {column.Type} in this file and {type} in others read with it. Write the files with one type.");
        }
    }
}
