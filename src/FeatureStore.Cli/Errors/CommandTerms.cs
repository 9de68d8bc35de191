using System.Text.RegularExpressions;

namespace FeatureStore.Cli;

/// <summary>Remedies of the library name what its callers write in C#. Here they name what the command line has for it.</summary>
internal static partial class CommandTerms
{
    /// <summary>A message in the terms of the command line.</summary>
    public static string In(string message) => SourceCall().Replace(message, "under 'sources' in featurestore.yaml")
        .Replace("with [Name]", "with 'column' in its definition", StringComparison.Ordinal)
        .Replace("DuckDbOptions.MemoryLimit, or lower Threads", "'memory_limit' of 'offline' in featurestore.yaml", StringComparison.Ordinal)
        .Replace(" or with Spine.FromSql", "", StringComparison.Ordinal)
        .Replace("(from: DateTimeOffset.MinValue)", "(--from 0001-01-01)", StringComparison.Ordinal);

    [GeneratedRegex(@"with UseSource\b(\(""[^""]*"", path\))?", RegexOptions.CultureInvariant)]
    private static partial Regex SourceCall();
}
