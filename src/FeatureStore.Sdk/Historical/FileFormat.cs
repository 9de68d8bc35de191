namespace FeatureStore;

/// <summary>The formats of files that hold rows.</summary>
public enum FileFormat
{
    /// <summary>Apache Parquet: <c>.parquet</c>.</summary>
    Parquet,

    /// <summary>Comma-separated values with a header: <c>.csv</c>, packed <c>.csv.gz</c>.</summary>
    Csv,

    /// <summary>JSON lines, one object each: <c>.json</c>, <c>.jsonl</c>, <c>.ndjson</c>, each also packed as <c>.gz</c>.</summary>
    Json,
}
