namespace FeatureStore;

/// <summary>A spine in a file; see <see cref="Spine.FromFile"/>.</summary>
public sealed class FileSpine : Spine
{
    internal FileSpine(string path, FileFormat? format, string time)
        : base(time)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(time);
        (Path, Format) = (path, format);
    }

    /// <summary>The file, relative to the store's root.</summary>
    public string Path { get; }

    /// <summary>Its format; null: what its extension says.</summary>
    public FileFormat? Format { get; }
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
