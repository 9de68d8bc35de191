namespace FeatureStore.Cli;

/// <summary>Settings from the environment: <c>FEATURESTORE__ONLINE__CONNECTION</c> is <c>online:connection</c>, in any case.</summary>
internal static class SettingVariables
{
    private const string Prefix = "FEATURESTORE__";

    /// <summary>Puts what the environment says over what the file says. Variables without a value say nothing.</summary>
    /// <exception cref="InputException">A variable is no setting.</exception>
    public static void Apply(IReadOnlyDictionary<string, string> variables, IDictionary<string, SettingValue> values)
    {
        var given = variables.Where(v => v.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && v.Value.Length > 0)
            .OrderBy(v => v.Key, StringComparer.Ordinal)
            .Select(v => (Key: v.Key[Prefix.Length..].Replace("__", SettingKeys.Separator, StringComparison.Ordinal).ToLowerInvariant(), Name: v.Key, v.Value))
            .ToArray();
        if (given.FirstOrDefault(g => !SettingKeys.IsKnown(g.Key)).Name is { } unknown)
            throw new InputException(Unknown(unknown));
        // A list is replaced, not mixed with that of the file.
        if (given.Any(g => IsDefinitions(g.Key)))
        {
            foreach (var key in values.Keys.Where(IsDefinitions).ToArray())
                values.Remove(key);
        }
        foreach (var (key, name, value) in given)
            values[key] = new(value, name);
    }

    /// <summary>The variable of a setting.</summary>
    public static string NameOf(string key) => Prefix + key.Replace(SettingKeys.Separator, "__", StringComparison.Ordinal).ToUpperInvariant();

    private static bool IsDefinitions(string key) => key.Split(SettingKeys.Separator)[0] == SettingKeys.Definitions;

    private static string Unknown(string name)
    {
        var key = name[Prefix.Length..].Replace("__", SettingKeys.Separator, StringComparison.Ordinal).ToLowerInvariant();
        return $"The environment variable {name} is no setting. {(SettingKeys.Nearest(key) is { } nearest ? $"Did you mean {NameOf(nearest)}?" : "Remove it; docs/cli.md lists them.")}";
    }
}
