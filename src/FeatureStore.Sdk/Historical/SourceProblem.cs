namespace FeatureStore;

/// <summary>Why a source cannot be read as it is declared.</summary>
/// <param name="Source">The source.</param>
/// <param name="File">The file, glob or query; null if none is known.</param>
/// <param name="Column">The column's name in the files, if one is to blame.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record SourceProblem(string Source, string? File, string? Column, string Message);
