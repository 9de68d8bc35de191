namespace FeatureStore.Model;

internal sealed class YamlValueRule() : FileRule("FS0703",
    "Keys have values of the kind they take",
    "Give it one");
