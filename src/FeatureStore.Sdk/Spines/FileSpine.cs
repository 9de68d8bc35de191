namespace FeatureStore;

/// <summary>The formats a spine file can have.</summary>
public enum SpineFormat
{
    /// <summary>Apache Parquet.</summary>
    Parquet,

    /// <summary>Comma-separated values with a header.</summary>
    Csv,
}

/// <summary>A spine in a file; see <see cref="Spine.FromParquet"/>.</summary>
public sealed class FileSpine : Spine
{
    internal FileSpine(string path, SpineFormat format, string time)
        : base(time)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(time);
        (Path, Format) = (path, format);
    }

    /// <summary>The file, relative to the store's root.</summary>
    public string Path { get; }

    /// <summary>Its format.</summary>
    public SpineFormat Format { get; }
}

/// <summary>A spine from a query; see <see cref="Spine.FromSql"/>.</summary>
public sealed class QuerySpine : Spine
{
    internal QuerySpine(string sql, string time)
        : base(time)
    {
        ArgumentException.ThrowIfNullOrEmpty(sql);
        ArgumentException.ThrowIfNullOrEmpty(time);
        Sql = sql;
    }

    /// <summary>The query.</summary>
    public string Sql { get; }
}
