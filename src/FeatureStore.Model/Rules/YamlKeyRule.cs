namespace FeatureStore.Model;

internal sealed class YamlKeyRule() : FileRule("FS0702",
    "A definition file has the keys there are, each once",
    "Remove it");
