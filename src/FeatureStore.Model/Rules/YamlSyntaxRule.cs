namespace FeatureStore.Model;

internal sealed class YamlSyntaxRule() : FileRule("FS0701",
    "A definition file is plain YAML",
    "Correct it");
