namespace FeatureStore.Model;

internal sealed class CSharpNameRule() : FileRule("FS0704",
    "Definitions in files give C# names of their own",
    "Rename one of the two, or leave the file out of the build");
