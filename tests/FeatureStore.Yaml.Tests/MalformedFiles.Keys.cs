namespace FeatureStore.Yaml.Tests;

internal static partial class MalformedFiles
{
    /// <summary>Keys that there are none of, that stand twice, or that are missing.</summary>
    public static MalformedFile[] Keys { get; } =
    [
        new("version: 1\n", "", "FS0703 1:1", "A file of definitions has no 'version'. Add version: …"),
        new("version: 1\n", "version: 2\n", "FS0703 1:10", "The file is of version '2', which is not known. Write version: 1."),
        new("version: 1\n", "version: 1\nverzion: 1\n", "FS0702 2:1", "'verzion' is no key of a file of definitions. Did you mean 'version'?"),
        new("namespace: Acme.Fraud", "namespace: 1.2", "FS0703 2:12", "'1.2' is no namespace. Write names with dots between them, such as Acme.Fraud."),
        new("namespace: Acme.Fraud", "namespace: [Acme]", "FS0703 2:12", "'namespace' is a list. Give it a text."),
        new("keys: { merchant_id: int64 }", "keyz: { merchant_id: int64 }", "FS0702 7:5", "'keyz' is no key of an entity. Did you mean 'keys'?"),
        new("event_time: tx_time", "event_tme: tx_time", "FS0703 9:5; FS0702 11:5", "A source has no 'event_time'. Add event_time: …"),
        new("event_time: tx_time\n    ", "", "FS0703 9:5", "A source has no 'event_time'. Add event_time: …"),
        new("event_id: tx_id", "event_id: tx_id\n    event_id: tx_id", "FS0702 15:5", "'event_id' stands twice. Keep one of them."),
        new("tx_id: string", "tx_id: string\n      tx_id: int64", "FS0702 22:7", "'tx_id' stands twice. Keep one of them."),
        new("offset: 1m", "ofset: 1m", "FS0702 44:55", "'ofset' is no key of a feature with 'count'. Did you mean 'offset'?"),
        new("offset: 1m", "max_age: 1m", "FS0702 44:55", "'max_age' is no key of a feature with 'count'."),
        new("column: Amount EUR", "name: Amount EUR", "FS0702 24:40", "'name' is no key of a column. There are type, column."),
        new("pick: [tx_1h]", "picks: [tx_1h]", "FS0702 63:36", "'picks' is no key of a view of a service. Did you mean 'pick'?"),
        new("requests: {", "request: {", "FS0702 64:5; FS0602 66:55", "'request' is no key of a service. Did you mean 'requests'?"),
        new("source: transactions\n    keys", "keys", "FS0703 32:5", "A view has no 'source'. Add source: …"),
        new("view: merchant_activity, pick", "pick", "FS0703 63:9", "A view of a service has no 'view'. Add view: …"),
        new("name: tx_5m, count", "count", "FS0703 43:9; FS0602 51:21", "A feature with 'count' has no 'name'. Add name: …"),
        new("- name: merchant\n    keys", "- keys", "FS0703 6:5; FS0004 54:13", "An entity has no 'name'. Add name: …"),
        new("{ of: \"amount + amount\" }", "{ what: \"amount + amount\" }", "FS0703 46:33; FS0702 46:35", "'sum' has no 'of'. Add of: …"),
    ];
}
