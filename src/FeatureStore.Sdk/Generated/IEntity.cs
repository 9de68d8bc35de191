using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Implemented by generated code for every type with <see cref="EntityAttribute"/>.</summary>
public interface IEntity
{
    /// <summary>What the attributes of the type say.</summary>
    static abstract EntityDefinition Definition { get; }
}
