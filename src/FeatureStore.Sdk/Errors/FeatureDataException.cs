namespace FeatureStore;

/// <summary>A file is missing, unreadable or not what the definitions say: the message names the file and the column.</summary>
public sealed class FeatureDataException : FeatureStoreException
{
    /// <summary>An error in data.</summary>
    /// <param name="relation">The source, or "spine".</param>
    /// <param name="file">The file, glob or query it is read from.</param>
    /// <param name="column">The column, if one is to blame.</param>
    /// <param name="what">What is wrong and what to do.</param>
    /// <param name="inner">The engine's own error.</param>
    public FeatureDataException(string relation, string? file, string? column, string what, Exception? inner = null)
        : base($"{relation}{(file is null ? "" : $" ({file})")}{(column is null ? "" : $", column '{column}'")}: {what}", inner) =>
        (Relation, File, Column, Problem) = (relation, file, column, what);

    /// <summary>The source, or "spine".</summary>
    public string Relation { get; }

    /// <summary>The file, glob or query it is read from, if known.</summary>
    public string? File { get; }

    /// <summary>The column, if one is to blame.</summary>
    public string? Column { get; }

    /// <summary>What is wrong and what to do, without the place.</summary>
    public string Problem { get; }
}
