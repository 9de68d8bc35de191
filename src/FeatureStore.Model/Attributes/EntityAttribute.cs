namespace FeatureStore;

/// <summary>
/// Declares what features are about: <c>[Entity("card")] public readonly partial record struct Card(long CardId);</c>.
/// The positional parameters are the key columns, in this order.
/// </summary>
/// <param name="name">The name of the entity, in snake_case.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EntityAttribute(string name) : Attribute
{
    /// <summary>The name of the entity.</summary>
    public string Name { get; } = name;
}
