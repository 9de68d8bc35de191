namespace FeatureStore.Yaml.Tests;

internal static partial class MalformedFiles
{
    /// <summary>Windows, steps and numbers of values that mean nothing.</summary>
    public static MalformedFile[] Windows { get; } =
    [
        new("window: 5m }", "window: 5 minutes }", "FS0201 43:45", "'5 minutes' is not a duration."),
        new("window: 5m }", "window: Lifetime }", "FS0201 43:45", "'Lifetime' is not a duration."),
        new("window: 5m }", "window: [5m] }", "FS0703 43:45", "'window' is a list. Give it a text."),
        new(", window: 5m }", " }", "FS0703 43:9", "A feature with 'count' has no 'window'. Add window: …"),
        new("offset: 1m", "offset: lifetime", "FS0201 44:63", "'lifetime' is not a duration."),
        new("offset: 1m", "step: 1 m", "FS0201 44:61", "'1 m' is not a duration."),
        new("offset: 1m", "step: lifetime", "FS0201 44:61", "'lifetime' is not a duration."),
        new("offset: 1m", "step: 0s", "FS0202 44:61", "Feature 'named_5m': there are no steps of zero. Make it at least 1us, or remove the option."),
        new("offset: 1m", "step: 6m", "FS0205 44:61", "Feature 'named_5m': the step 6m is longer than the window 5m. Make the step at most as long as the window, or remove it."),
        new("5m, offset: 1m", "lifetime, step: 6m", "FS0205 44:67", "Feature 'named_5m': a window of the whole lifetime has no start to be floored. Remove the step."),
        new("window: 5m }", "window: 5m, step: 1m }", "FS0205 43:55", "Feature 'tx_5m': steps begin at their first instant, which bounds \"(]\" leave out. Give the feature Bounds \"[)\", or remove the step."),
        new("offset: 1m", "step: [1m]", "FS0703 44:61", "'step' is a list. Give it a text."),
        new("offset: 1m", "steps: 1m", "FS0702 44:55", "'steps' is no key of a feature with 'count'. Did you mean 'step'?"),
        new("max_age: 30d", "step: 1h", "FS0702 47:48", "'step' is no key of a feature with the latest value."),
        new("count: channel, window: 5m", "last_n: { of: channel, n: 0 }, window: 5m", "FS0206 44:53", "Feature 'named_5m': last_n cannot keep 0 values. Give n a number from 1 to 1000."),
        new("count: channel, window: 5m", "last_n: { n: 1001, of: channel }, window: 5m", "FS0206 44:40", "Feature 'named_5m': last_n cannot keep 1001 values."),
        new("count: channel, window: 5m", "last_n: { of: channel }, window: 5m", "FS0206 44:35", "Feature 'named_5m': last_n does not say how many values it keeps."),
        new("count: channel, window: 5m", "last_n: channel, window: 5m", "FS0206 44:35", "Feature 'named_5m': last_n does not say how many values it keeps."),
        new("count: channel, window: 5m", "last_n: { of: channel, n: two }, window: 5m", "FS0703 44:53", "'two' is no integer, which 'n' is. Write digits alone."),
        new("count: channel, window: 5m", "last_n: { of: channel, n: [2] }, window: 5m", "FS0703 44:53", "'n' is a list. Give it a text."),
        new("count: channel, window: 5m", "last_n: { n: 2 }, window: 5m", "FS0703 44:35", "'last_n' has no 'of'. Add of: …"),
        new("count: channel, window: 5m", "last_n: { of: chanel, n: 2 }, window: 5m", "FS0003 44:41", "Source 'transactions' has no column 'chanel'. Did you mean 'channel'?"),
        new("count: channel, window: 5m", "last_n: { of: \"chanel\", n: 2 }, window: 5m", "FS0003 44:41", "Source 'transactions' has no column 'chanel'. Did you mean 'channel'?"),
        new("count: channel, window: 5m", "last_n: { of: channel, n: 2 }, n: 2, window: 5m", "FS0702 44:58", "'n' is no key of a feature with 'last_n'."),
        new("count: channel, window: 5m", "last: { of: channel, n: 2 }, window: 5m", "FS0702 44:48", "'n' is no key of 'last'."),
        new("count: channel, window: 5m", "stddev: channel, window: 5m", "FS0109 44:35", "Feature 'named_5m': stddev takes an integer, a decimal or a float, not string."),
        new("count: channel, window: 5m", "last_n: { of: channel, n: 2 }, default: none, window: 5m", "FS0108 44:67", "Feature 'named_5m': the default 'none' is not a value of list(string)."),
        new("count: channel, window: 5m", "count_distinct: channel, window: lifetime", "FS0207 44:60", "Feature 'named_5m': to go on with count_distinct over a lifetime, an online store would have to keep every value there ever was"),
        new("count: channel, window: 5m", "count_distinct: rows, window: 5m", "FS0003 44:43", "Source 'transactions' has no column 'rows'."),
        new("count: channel, window: 5m", "median: channel, window: 5m", "FS0007 44:9", "The feature does not say what it is."),
    ];
}
