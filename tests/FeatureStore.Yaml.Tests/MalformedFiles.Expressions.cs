namespace FeatureStore.Yaml.Tests;

internal static partial class MalformedFiles
{
    /// <summary>Wrong expressions in every style of text; their columns are those of the file.</summary>
    public static MalformedFile[] Expressions { get; } =
    [
        new("where: \"channel == 'web'\"", "where: channel", "FS0703 46:79", "The expression of 'where' has no quotes. Put it in quotes, so that YAML does not read it as something else."),
        new("where: \"channel == 'web'\"", "where: \"chanel == 'web'\"", "FS0602 46:80", "There is no column of 'transactions' called 'chanel'. Did you mean 'channel'?"),
        new("where: \"channel == 'web'\"", "where: 'chanel == ''web'''", "FS0602 46:80", "There is no column of 'transactions' called 'chanel'. Did you mean 'channel'?"),
        new("where: \"channel == 'web'\"", "where: 'channel == ''web'' and chanel == ''x'''", "FS0602 46:103", "There is no column of 'transactions' called 'chanel'. Did you mean 'channel'?"),
        new("where: \"channel == 'web'\"", "where: \"channel == \\\"web\\\" and chanel == 'x'\"", "FS0602 46:103", "There is no column of 'transactions' called 'chanel'. Did you mean 'channel'?"),
        new("where: \"channel == 'web'\"", "where: \"\\x63hannel == '\\U0001F600' and chanel == 'x'\"", "FS0602 46:111", "There is no column of 'transactions' called 'chanel'. Did you mean 'channel'?"),
        new("where: \"channel == 'web'\"", "where: \"\\u0063hannel == 'x' and chanel == 'x'\"", "FS0602 46:104", "There is no column of 'transactions' called 'chanel'. Did you mean 'channel'?"),
        new("where: \"channel == 'web'\"", "where: \"channel == '😀' and chanel == 'x'\"", "FS0602 46:100", "There is no column of 'transactions' called 'chanel'. Did you mean 'channel'?"),
        new("where: \"channel == 'web'\"", "where: \"channel == 'web'\n          and chanel == 'x'\"", "FS0602 47:15", "There is no column of 'transactions' called 'chanel'. Did you mean 'channel'?"),
        new("where: \"channel == 'web'\"", "where: \"channel == 'web' \\\n          and chanel == 'x'\"", "FS0602 47:15", "There is no column of 'transactions' called 'chanel'. Did you mean 'channel'?"),
        new("where: \"channel == 'web'\"", "where: \"channel = 'web'\"", "FS0601 46:88", "'=' is no operator. Write '=='."),
        new("where: \"channel == 'web'\"", "where: \"channel == 'web\"", "FS0601 46:91", "The text that begins here has no closing '. Close it; a ' within it is written twice."),
        new("where: \"channel == 'web'\"", "where: \"amount\"", "FS0607 46:79", "The condition is decimal(12,2), not bool. Compare the value with something, e.g. 'x > 0' or 'x is not null'."),
        new("where: \"channel == 'web'\"", "where: \"amount == 'web'\"", "FS0604 46:80", "'==' takes two values of one type, not decimal(12,2) and string. Write float64(x) around the decimal."),
        new("where: \"channel == 'web'\"", "where: \"\"", "FS0601 46:80", "The expression ends where a value should be. Complete it."),
        new("of: \"amount + amount\"", "of: amount + amount", "FS0703 46:39", "The expression of 'of' has no quotes. Put it in quotes, so that YAML does not read it as something else."),
        new("of: \"amount + amount\"", "of: \"amount + \"", "FS0601 46:49", "The expression ends where a value should be. Complete it."),
        new("of: \"amount + amount\"", "of: \"amount * amount\"", "FS0604 46:40", "'*' takes two integers or floats, not decimal(12,2) and decimal(12,2). Write float64(x) around the decimal."),
        new("float64(spend_1h)\n", "float64(spend_2h)\n", "FS0602 50:19", "There is no feature of 'card_activity' called 'spend_2h'. Did you mean 'spend_1h'?"),
        new("/ float64(tx_5m)", "/ float64(tx_6m)", "FS0602 51:21", "There is no feature of 'card_activity' called 'tx_6m'. Did you mean 'tx_5m'?"),
        new(">-\n          float64(spend_1h)\n          / float64(tx_5m)", "|\n            float64(spend_1h)\n            / float64(tx_6m)", "FS0602 51:23", "There is no feature of 'card_activity' called 'tx_6m'. Did you mean 'tx_5m'?"),
        new(">-\n          float64(spend_1h)\n          / float64(tx_5m)", "|2-\n              float64(spend_1h)\n            / float64(tx_6m)", "FS0602 51:23", "There is no feature of 'card_activity' called 'tx_6m'. Did you mean 'tx_5m'?"),
        new(">-\n          float64(spend_1h)\n          / float64(tx_5m)", "|\n\n            float64('😀') / float64(tx_6m)", "FS0604 51:21", "'float64' takes a bool, an integer or a decimal, not string."),
        new(">-\n          float64(spend_1h)\n          / float64(tx_5m)", ">\n            float64(spend_1h)\n\n            / float64(tx_6m)\n", "FS0602 52:23", "There is no feature of 'card_activity' called 'tx_6m'. Did you mean 'tx_5m'?"),
        new(">-\n          float64(spend_1h)\n          / float64(tx_5m)", ">-\n            float64(spend_1h)\n              / float64(tx_6m)", "FS0602 51:25", "There is no feature of 'card_activity' called 'tx_6m'. Did you mean 'tx_5m'?"),
        new(">-\n          float64(spend_1h)\n          / float64(tx_5m)", "'float64(spend_ratio)'", "FS0606 49:21", "Feature 'spend_ratio' is computed from itself: 'spend_ratio' from 'spend_ratio'."),
        new("float64(amount) / float64(card_activity.spend_1h)", "amount / float64(card_activity.spend_1h)", "FS0604 66:47", "'/' takes two integers or floats, not decimal(12,2) and float64. Write float64(x) around the decimal."),
        new("float64(amount) / float64(card_activity.spend_1h)", "float64(amount) / float64(card_activity.spend_2h)", "FS0602 66:73", "There is no request or feature of 'fraud_v1' called 'card_activity.spend_2h'."),
        new("float64(amount) / float64(card_activity.spend_1h)", "float64(amount) / float64(shop.tx_2h)", "FS0602 66:73", "There is no request or feature of 'fraud_v1' called 'shop.tx_2h'. Did you mean 'shop.tx_1h'?"),
    ];
}
