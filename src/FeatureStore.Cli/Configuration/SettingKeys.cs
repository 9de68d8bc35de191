using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>The settings there are, as keys of the file with colons between them.</summary>
internal static class SettingKeys
{
    public const string Definitions = "definitions";
    public const string Sources = "sources";
    public const string Separator = ":";

    /// <summary>Those with one text each at the top of the file.</summary>
    public static IReadOnlyList<string> Texts { get; } = ["project", "registry"];

    /// <summary>Those that stand together under one key.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Keys)> Groups { get; } =
    [
        ("offline", ["engine", "memory_limit", "temp_directory"]),
        ("online", ["store", "path", "connection"]),
    ];

    /// <summary>The keys at the top of the file.</summary>
    public static IReadOnlyList<string> Top { get; } = ["project", Definitions, Sources, "offline", "online", "registry"];

    private static IEnumerable<string> Fixed => [.. Texts, Definitions, .. Groups.SelectMany(g => g.Keys.Select(k => g.Name + Separator + k))];

    /// <summary>Whether a key that did not come from a file is one.</summary>
    public static bool IsKnown(string key) => Fixed.Contains(key)
        || (key.StartsWith(Definitions + Separator, StringComparison.Ordinal) && int.TryParse(key[(Definitions.Length + 1)..], out _))
        || (key.StartsWith(Sources + Separator, StringComparison.Ordinal) && SnakeCase.IsName(key[(Sources.Length + 1)..]));

    /// <summary>What an author probably meant.</summary>
    public static string? Nearest(string key) => NearestName.Of(key, Fixed);
}
