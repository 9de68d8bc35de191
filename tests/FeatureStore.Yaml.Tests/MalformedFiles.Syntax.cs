namespace FeatureStore.Yaml.Tests;

internal static partial class MalformedFiles
{
    /// <summary>What makes a file no YAML, or not the YAML of definitions.</summary>
    public static MalformedFile[] Syntax { get; } =
    [
        new("keys: { card_id: int64 }", "keys: { card_id: int64", "FS0701 5:20", "The file is no YAML behind this: the parser cannot go on."),
        new("tags: [fraud, \"card level\"]", "tags: [fraud, \"card level\"", "FS0701 39:17", "The file is no YAML behind this: the parser cannot go on."),
        new("owner: fraud@example.com", "owner: 'fraud@example.com", "FS0701 46:103", "The file is no YAML here: While scanning a plain scalar value, found invalid mapping."),
        new("owner: fraud@example.com", "owner: @fraud", "FS0701 37:12", "The file is no YAML here: While scanning for the next token, found character that cannot start any token."),
        new("owner: fraud@example.com", "owner: a: b", "FS0701 37:13", "The file is no YAML here: While scanning a plain scalar value, found invalid mapping."),
        new("owner: fraud@example.com", "owner: \"\\q\"", "FS0701 37:12", "The file is no YAML here: While scanning a quoted scalar, found unknown escape character."),
        new("owner: fraud@example.com", "owner: \"\\ud800\"", "FS0701 37:12", "The file is no YAML here: While scanning a quoted scalar, found invalid Unicode surrogates."),
        new("owner: fraud@example.com", "owner: !!str fraud", "FS0701 37:12", "'tag:yaml.org,2002:str' is a tag."),
        new("owner: fraud@example.com", "owner: !fraud", "FS0701 37:12", "'!fraud' is a tag. Definitions have none: if it begins a text or an expression, put that in quotes."),
        new("owner: fraud@example.com", "owner: &fraud fraud", "FS0701 37:12", "'&fraud' is an anchor. Definitions have none: if it begins a text or an expression, put that in quotes."),
        new("owner: fraud@example.com", "owner: *fraud", "FS0701 37:12", "'*fraud' is an alias. Definitions have none: if it begins a text or an expression, put that in quotes."),
        new("owner: fraud@example.com", "<<: { owner: fraud }", "FS0701 37:5", "'<<' merges keys. Write them out."),
        new("owner: fraud@example.com", "? [a, b]\n    : c", "FS0701 37:7", "A key is a list or has keys itself. Write a text before the colon; quote it if it begins with a bracket."),
        new("owner: fraud@example.com", "\towner: fraud", "FS0701 36:14", "The file is no YAML here: While scanning a plain scalar, found a tab character that violate indentation."),
        new("    owner: fraud@example.com", "   owner: fraud", "FS0701 37:4", "The file is no YAML here: While parsing a block collection, did not find expected '-' indicator."),
        new("version: 1\n", "%YAML 1.2\n---\nversion: 1\n", "FS0701 1:1", "The file begins with a directive. Remove it."),
        new("max_staleness: 1h", "max_staleness: 1h\n---\nversion: 1", "FS0701 68:1", "The file has a second document. Put it into a file of its own."),
        new("bounds: \"(]\"", "bounds: (]\"", "FS0204 40:13", "View 'card_activity' has unknown bounds. Write \"[)\" (an event never sees itself; the default) or \"(]\"."),
        new("bounds: \"(]\"", "bounds: [)", "FS0701 40:13", "The file is no YAML behind this: the parser cannot go on."),
        new("where: \"channel == 'web'\"", "where: !flag", "FS0701 46:85", "The file is no YAML here: Unexpected comma at end of tag."),
    ];
}
