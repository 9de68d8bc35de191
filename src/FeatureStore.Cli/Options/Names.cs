using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Helps with names that nothing has.</summary>
internal static class Names
{
    private const int Shown = 20;

    /// <summary>What somebody probably meant, or what there is.</summary>
    public static string Remedy(string name, IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (NearestName.Of(name, all) is { } nearest)
            return $"Did you mean '{nearest}'?";
        return all.Length == 0 ? "There is none at all: add it to the definitions." : $"There {(all.Length == 1 ? "is" : "are")} {string.Join(", ", all.Take(Shown))}{(all.Length > Shown ? ", …" : "")}.";
    }
}
