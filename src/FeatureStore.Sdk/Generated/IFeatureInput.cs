using FeatureStore.Model;

namespace FeatureStore;

/// <summary>The keys and requests a set of features is asked for with. Implemented by generated code.</summary>
public interface IFeatureInput
{
    /// <summary>The columns, in the order in which <see cref="Write"/> gives their values.</summary>
    static abstract EquatableArray<KeyDefinition> Columns { get; }

    /// <summary>Gives one value per column, in their order.</summary>
    void Write(ValueWriter writer);
}
