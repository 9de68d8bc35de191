namespace FeatureStore.Cli;

/// <summary>Texts of definitions and data may have anything in them: what a terminal would obey is shown instead.</summary>
internal static class Visible
{
    /// <summary>The text without control characters but tabs and line ends.</summary>
    public static string Of(string text) => text.Any(IsObeyed) ? string.Concat(text.Select(c => IsObeyed(c) ? '\ufffd' : c)) : text;

    private static bool IsObeyed(char c) => char.IsControl(c) && c is not ('\n' or '\r' or '\t');
}
