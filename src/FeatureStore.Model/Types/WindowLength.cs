namespace FeatureStore.Model;

/// <summary>The length of a window as text: a duration, or <c>lifetime</c> for all rows since the beginning.</summary>
public static class WindowLength
{
    /// <summary>The word for all rows since the beginning.</summary>
    public const string Lifetime = "lifetime";

    /// <summary>Reads a length: null for <c>lifetime</c>; a text that is none gives an invalid duration.</summary>
    public static Duration? Parse(string text) => text == Lifetime ? null : Duration.Parse(text);

    /// <summary>The one text of a length.</summary>
    public static string Of(Duration? window) => window?.ToString() ?? Lifetime;
}
