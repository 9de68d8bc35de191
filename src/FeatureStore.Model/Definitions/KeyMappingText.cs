namespace FeatureStore.Model;

/// <summary>The text form of key mappings in C# attributes: <c>"CardId = CardNumber, Region = Area"</c>.</summary>
public static class KeyMappingText
{
    /// <summary>Reads the pairs as written; a part that is no pair gives empty names, which a rule reports.</summary>
    public static EquatableArray<KeyMapping> Parse(string text) =>
        EquatableArray.From(text.Split(',').Select(part => part.Split('=')).Select(pair =>
            pair.Length == 2 ? new KeyMapping(pair[0].Trim(), pair[1].Trim()) : new KeyMapping("", "")));
}
