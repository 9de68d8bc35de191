namespace FeatureStore.DuckDb;

/// <summary>Tells the format of files by the ends of their names.</summary>
internal static class FileFormats
{
    private static readonly (string End, FileFormat Format)[] Known =
    [
        (".parquet", FileFormat.Parquet),
        (".csv", FileFormat.Csv),
        (".csv.gz", FileFormat.Csv),
        (".json", FileFormat.Json),
        (".json.gz", FileFormat.Json),
        (".jsonl", FileFormat.Json),
        (".jsonl.gz", FileFormat.Json),
        (".ndjson", FileFormat.Json),
        (".ndjson.gz", FileFormat.Json),
    ];

    /// <summary>The one format of files that are read together.</summary>
    /// <exception cref="FeatureDataException">A name says nothing, or they say different things.</exception>
    public static FileFormat Of(string relation, string path, IReadOnlyList<string> files)
    {
        var first = Of(relation, files[0]);
        return files.FirstOrDefault(f => Of(relation, f) != first) is { } other
            ? throw new FeatureDataException(relation, path, null, $"'{files[0]}' is {first} and '{other}' is {Of(relation, other)}, and files read together have one format. Name one kind, such as *.parquet.")
            : first;
    }

    private static FileFormat Of(string relation, string file)
    {
        foreach (var (end, format) in Known)
        {
            if (file.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return format;
        }
        throw new FeatureDataException(relation, file, null, $"the name does not tell the format of the file. Files that can be read end in {string.Join(", ", Known.Select(k => k.End))}.");
    }
}
