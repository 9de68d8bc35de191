using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Implemented by generated code for every type with <see cref="SourceAttribute"/>.</summary>
public interface ISource : ISourceRow
{
    /// <summary>What the attributes of the type say.</summary>
    static abstract SourceDefinition Definition { get; }
}
