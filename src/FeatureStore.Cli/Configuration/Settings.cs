using System.Globalization;
using FeatureStore.Yaml;

namespace FeatureStore.Cli;

/// <summary>What <c>featurestore.yaml</c> and the environment say; defaults where they say nothing.</summary>
internal sealed record Settings
{
    /// <summary>The file that is looked for in the working directory.</summary>
    public const string FileName = "featurestore.yaml";

    /// <summary>The directory of the file, or the working directory: where relative paths of settings start.</summary>
    public required string Root { get; init; }

    /// <summary>Files and directories of definitions, absolute.</summary>
    public required IReadOnlyList<string> Definitions { get; init; }

    /// <summary>Where sources are, if not where their definitions say: absolute paths by name.</summary>
    public required IReadOnlyDictionary<string, SettingValue> Sources { get; init; }

    /// <summary>How batch values are computed.</summary>
    public required OfflineSettings Offline { get; init; }

    /// <summary>Where online values are kept.</summary>
    public required OnlineSettings Online { get; init; }

    /// <summary>Reads the settings that hold here.</summary>
    /// <param name="here">Where.</param>
    /// <param name="config">The file, if one was named.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InputException">They are wrong.</exception>
    public static Settings Read(Surroundings here, string? config, CancellationToken cancellationToken)
    {
        var path = here.Resolve(config ?? FileName);
        var values = config is not null || Path.Exists(path)
            ? SettingsFile.Read(new(here.Shown(path), InputFile.Read(path, here)), cancellationToken)
            : new(StringComparer.Ordinal);
        SettingVariables.Apply(here.Variables, values);
        var root = Path.GetDirectoryName(path)!;
        var reader = new SettingReader(values, root);
        return new()
        {
            Root = root,
            Definitions = [.. DefinitionsOf(reader).DefaultIfEmpty(new("definitions", FileName)).Select(reader.Path)],
            Sources = reader.Below(SettingKeys.Sources).ToDictionary(s => s.Key, s => s.Value with { Text = reader.Path(s.Value) }, StringComparer.Ordinal),
            Offline = OfflineSettings.Of(reader),
            Online = OnlineSettings.Of(reader),
        };
    }

    private static IEnumerable<SettingValue> DefinitionsOf(SettingReader reader) => reader.Find(SettingKeys.Definitions) is { } one
        ? [one]
        : reader.Below(SettingKeys.Definitions).OrderBy(d => int.Parse(d.Key, CultureInfo.InvariantCulture)).Select(d => d.Value);
}
