namespace FeatureStore.Generators;

/// <summary>How generated code names and continues a type of the author.</summary>
/// <param name="Namespace">The namespace, escaped; empty for the global one.</param>
/// <param name="Name">The name, escaped.</param>
/// <param name="Keyword"><c>record</c> or <c>record struct</c>.</param>
/// <param name="HintName">The name of the generated file.</param>
internal sealed record TypeName(string Namespace, string Name, string Keyword, string HintName)
{
    /// <summary>The name that means the same everywhere.</summary>
    public string Full => Namespace.Length == 0 ? "global::" + Name : "global::" + Namespace + "." + Name;
}
