namespace FeatureStore.Yaml.Tests;

internal static partial class MalformedFiles
{
    /// <summary>Values of another kind than their key takes.</summary>
    public static MalformedFile[] Kinds { get; } =
    [
        new("owner: fraud@example.com", "owner: [fraud]", "FS0703 37:12", "'owner' is a list. Give it a text."),
        new("owner: fraud@example.com", "owner:", "FS0703 37:11", "'owner' has no value. Give it one, or remove the key; a text that is '' needs quotes."),
        new("owner: fraud@example.com", "owner: ~", "FS0703 37:12", "'owner' has no value. Give it one, or remove the key; a text that is '~' needs quotes."),
        new("owner: fraud@example.com", "owner: { a: b }", "FS0703 37:12", "'owner' is keys with values. Give it a text."),
        new("tags: [fraud, \"card level\"]", "tags: fraud", "FS0703 39:11", "'tags' is a text. Give it a list."),
        new("tags: [fraud, \"card level\"]", "tags: [fraud, [level]]", "FS0703 39:19", "'tags' is a list. Give it a text."),
        new("tags: [fraud, \"card level\"]", "tags: [fraud, ]\n    version: 2", "FS0702 40:5", "'version' stands twice. Keep one of them."),
        new("max_events_per_key: 5000", "max_events_per_key: 5_000", "FS0703 41:25", "'5_000' is no integer, which 'max_events_per_key' is. Write digits alone."),
        new("max_events_per_key: 5000", "max_events_per_key: 99999999999", "FS0703 41:25", "'99999999999' is no integer, which 'max_events_per_key' is. Write digits alone."),
        new("max_events_per_key: 5000", "max_events_per_key: 0", "FS0404 41:25", "View 'card_activity' has a MaxEventsPerKey below 1: an online store could keep no row of it."),
        new("version: 2", "version: two", "FS0703 36:14", "'two' is no integer, which 'version' is. Write digits alone."),
        new("version: 2", "version: 0", "FS0403 36:14", "View 'card_activity' has a version below 1. Give a version of at least 1."),
        new("nan: fail", "nan: ignore", "FS0703 18:10", "'nan' is 'ignore'. Write null or fail."),
        new("keys: { card_id: int64 }", "keys: [card_id]", "FS0703 5:11", "'keys' is a list. Give it names with values: { name: value, … }."),
        new("keys: { card_id: int64 }", "keys: { card_id: [int64] }", "FS0703 5:22", "'card_id' is a list. Give it a text."),
        new("- { name: tx_5m, count: rows, window: 5m }", "- tx_5m", "FS0703 43:9; FS0602 51:21", "A feature is a text. Write it as { name: …, count: rows, window: 1h }."),
        new("- { name: tx_5m, count: rows, window: 5m }", "- [tx_5m]", "FS0703 43:9; FS0602 51:21", "A feature is a list. Write it as { name: …, count: rows, window: 1h }."),
        new("      - card_activity\n", "      - [card_activity]\n", "FS0703 62:9; FS0602 66:73", "A view of a service is no name. Write its name, or { view: …, pick: […], as: … }."),
        new("requests: { amount: \"decimal(12,2)\", note: string? }", "requests: [amount]", "FS0703 64:15; FS0602 66:55", "'requests' is a list. Give it names with values: { name: value, … }."),
        new("views:\n      - card_activity", "views: card_activity\n    viewz:\n      - card_activity", "FS0703 61:12; FS0702 62:5; FS0602 67:73", "'views' is a text. Give it a list."),
    ];
}
