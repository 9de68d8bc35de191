namespace FeatureStore.Cli;

/// <summary>Reads settings as what they have to be.</summary>
/// <param name="values">The settings by key.</param>
/// <param name="root">Where relative paths start.</param>
internal sealed class SettingReader(IReadOnlyDictionary<string, SettingValue> values, string root)
{
    /// <summary>A setting; null if nobody gave it.</summary>
    public SettingValue? Find(string key) => values.GetValueOrDefault(key);

    /// <summary>The settings below a key, by the rest of theirs.</summary>
    public IEnumerable<(string Key, SettingValue Value)> Below(string key) => values
        .Where(v => v.Key.StartsWith(key + SettingKeys.Separator, StringComparison.Ordinal))
        .Select(v => (v.Key[(key.Length + 1)..], v.Value));

    /// <summary>A path, made absolute.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public string Path(string key, string unlessGiven) => Find(key) is { } given ? Path(given) : Path(new(unlessGiven, key));

    /// <summary>A path, made absolute.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public string Path(SettingValue path) => path.Text.Length > 0 && !path.Text.Contains('\0', StringComparison.Ordinal)
        ? System.IO.Path.GetFullPath(path.Text, root)
        : throw new InputException([$"{path.Where}: error: The path is empty. Name a file or directory."]);

    /// <summary>One of few words.</summary>
    /// <exception cref="InputException">It is another.</exception>
    public string OneOf(string key, string unlessGiven, params string[] words)
    {
        if (Find(key) is not { } given)
            return unlessGiven;
        return words.Contains(given.Text)
            ? given.Text
            : throw new InputException([$"{given.Where}: error: '{key}' is '{given.Text}'. Write {string.Join(" or ", words)}."]);
    }
}
