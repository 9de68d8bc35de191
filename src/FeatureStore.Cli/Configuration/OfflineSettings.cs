using System.Text.RegularExpressions;

namespace FeatureStore.Cli;

/// <summary>How batch values are computed.</summary>
/// <param name="MemoryLimit">The memory DuckDB may use before it spills to disk.</param>
/// <param name="TempDirectory">Where to spill, absolute; each run has a directory of its own in it.</param>
internal sealed partial record OfflineSettings(string MemoryLimit, string TempDirectory)
{
    /// <summary>Reads the settings.</summary>
    /// <exception cref="InputException">They are wrong.</exception>
    public static OfflineSettings Of(SettingReader settings)
    {
        settings.OneOf("offline:engine", "duckdb", "duckdb");
        var limit = settings.Find("offline:memory_limit");
        if (limit is not null && !Size().IsMatch(limit.Text))
            throw new InputException([$"{limit.Where}: error: The memory limit is '{limit.Text}'. Write a number with KB, MB, GB or TB, such as 4GB."]);
        return new(limit?.Text ?? "4GB", settings.Path("offline:temp_directory", ".featurestore/tmp"));
    }

    [GeneratedRegex(@"^[0-9]{1,9}(\.[0-9]{1,3})? ?([KMGT]i?B)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
