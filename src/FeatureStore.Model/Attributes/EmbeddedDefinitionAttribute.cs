namespace FeatureStore;

/// <summary>
/// A definition as text, written into the assembly by the generator: what other compilations and the command line read
/// without loading anything.
/// </summary>
/// <param name="kind">What it is: <c>entity</c>, <c>source</c>, <c>view</c> or <c>service</c>.</param>
/// <param name="type">The type that stands for the definition.</param>
/// <param name="name">The name of the definition.</param>
/// <param name="yaml">The definition as a YAML document: a view with its entity and source, a service without its views.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class EmbeddedDefinitionAttribute(string kind, Type type, string name, string yaml) : Attribute
{
    /// <summary>What it is: <c>entity</c>, <c>source</c>, <c>view</c> or <c>service</c>.</summary>
    public string Kind { get; } = kind;

    /// <summary>The type that stands for the definition.</summary>
    public Type Type { get; } = type;

    /// <summary>The name of the definition.</summary>
    public string Name { get; } = name;

    /// <summary>The definition as a YAML document: a view with its entity and source, a service without its views.</summary>
    public string Yaml { get; } = yaml;
}
