namespace FeatureStore.Cli;

/// <summary>A setting as it was given.</summary>
/// <param name="Text">The value. It may be a secret: messages about connections do not show it.</param>
/// <param name="Where">Its place in a file, or the environment variable.</param>
internal sealed record SettingValue(string Text, string Where);
