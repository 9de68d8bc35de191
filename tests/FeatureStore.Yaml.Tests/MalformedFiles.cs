namespace FeatureStore.Yaml.Tests;

/// <summary>The example with one thing wrong in it, by families.</summary>
internal static partial class MalformedFiles
{
    public static IReadOnlyList<MalformedFile> All => [.. Syntax, .. Keys, .. Kinds, .. Meanings, .. Windows, .. Expressions];
}

/// <summary>The example with one thing wrong in it.</summary>
/// <param name="Part">What is replaced.</param>
/// <param name="Instead">What stands there instead.</param>
/// <param name="Findings">All findings, as rules with lines and columns.</param>
/// <param name="Message">How the message of the first begins.</param>
internal sealed record MalformedFile(string Part, string Instead, string Findings, string Message);
