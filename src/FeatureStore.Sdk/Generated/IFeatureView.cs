using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Implemented by generated code for every type with <see cref="FeatureViewAttribute"/>.</summary>
public interface IFeatureView
{
    /// <summary>What the attributes of the type say.</summary>
    static abstract ViewDefinition Definition { get; }

    /// <summary>The view with the entity and the source it refers to.</summary>
    static abstract DefinitionSet Definitions { get; }
}
