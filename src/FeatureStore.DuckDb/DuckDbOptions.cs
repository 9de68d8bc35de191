namespace FeatureStore.DuckDb;

/// <summary>How DuckDB may use the machine.</summary>
public sealed class DuckDbOptions
{
    /// <summary>The memory a run may use, e.g. <c>"4GB"</c>; beyond it DuckDB spills to disk. Default: DuckDB's, 80 % of the machine.</summary>
    public string? MemoryLimit { get; set; }

    /// <summary>Where to spill. Default: a directory of its own below the system's temporary directory, removed after the run.</summary>
    public string? TempDirectory { get; set; }

    /// <summary>The number of threads. Default: one per core.</summary>
    public int? Threads { get; set; }
}
