using FeatureStore.Model;

namespace FeatureStore;

/// <summary>
/// The rows that features are wanted for: a time and the keys of the features asked for, and any columns of one's own,
/// such as a label. Every row comes back once, in order, with its own columns.
/// </summary>
public abstract class Spine
{
    private protected Spine(string? time) => Time = time;

    /// <summary>The column that holds the instant each row asks for; null for typed rows, in whose results it is called <c>time</c>.</summary>
    public string? Time { get; }

    /// <summary>Rows of a file (or glob) in the format that its extension says: <c>.parquet</c>, <c>.csv</c>, <c>.json</c>, <c>.jsonl</c> or <c>.ndjson</c>; <c>.gz</c> is unpacked.</summary>
    /// <param name="path">The file, relative to the store's root.</param>
    /// <param name="time">The column that holds the instant; without a zone it is UTC.</param>
    public static Spine FromFile(string path, string time) => new FileSpine(path, format: null, time);

    /// <summary>Rows of a Parquet file (or glob).</summary>
    /// <param name="path">The file, relative to the store's root.</param>
    /// <param name="time">The timestamp column that holds the instant; without a zone it is UTC.</param>
    public static Spine FromParquet(string path, string time) => new FileSpine(path, FileFormat.Parquet, time);

    /// <summary>Rows of a CSV file with a header; <c>.gz</c> is unpacked.</summary>
    /// <param name="path">The file, relative to the store's root.</param>
    /// <param name="time">The column that holds the instant, as ISO 8601; without a zone it is UTC.</param>
    public static Spine FromCsv(string path, string time) => new FileSpine(path, FileFormat.Csv, time);

    /// <summary>Rows of a file of JSON lines, one object each; <c>.gz</c> is unpacked. Text stays text in columns of your own, whatever it looks like.</summary>
    /// <param name="path">The file, relative to the store's root.</param>
    /// <param name="time">The key that holds the instant, as ISO 8601; without a zone it is UTC.</param>
    public static Spine FromJson(string path, string time) => new FileSpine(path, FileFormat.Json, time);

    /// <summary>Rows of a query in the SQL of the offline engine, over files. Order the rows in it: theirs is the order of the result.</summary>
    /// <param name="sql">The query. It runs as it is: never put untrusted text into it.</param>
    /// <param name="time">The timestamp column that holds the instant; without a zone it is UTC.</param>
    public static Spine FromSql(string sql, string time) => new QuerySpine(sql, time);

    /// <summary>Typed rows.</summary>
    /// <param name="rows">The rows; read once, when the features are first read.</param>
    /// <param name="time">The instant each row asks for.</param>
    /// <param name="input">The keys each row asks for: the service's <c>Input</c>, or a view's entity.</param>
    public static Spine<TRow> From<TRow, TInput>(IEnumerable<TRow> rows, Func<TRow, DateTimeOffset> time, Func<TRow, TInput> input)
        where TInput : IFeatureInput => new KeyedSpine<TRow, TInput>(rows, time, input);

    /// <summary>Typed rows for global views, which have no keys.</summary>
    /// <param name="rows">The rows; read once, when the features are first read.</param>
    /// <param name="time">The instant each row asks for.</param>
    public static Spine<TRow> From<TRow>(IEnumerable<TRow> rows, Func<TRow, DateTimeOffset> time) =>
        new KeyedSpine<TRow, NoKeys>(rows, time, _ => default);

    /// <summary>Rows of objects, for definitions without generated types.</summary>
    /// <param name="columns">The keys and requests of each row; see <see cref="SpineColumns.WithRequests"/>.</param>
    /// <param name="rows">The rows; each is asked for when it is read, and again when the features are read again.</param>
    /// <param name="time">What the result calls the column of the rows' instants. No column and no feature may have this name.</param>
    public static Spine FromRows(EquatableArray<KeyDefinition> columns, IReadOnlyList<SpineRow> rows, string time = "time") => new RowSpine(columns, rows, time);
}
