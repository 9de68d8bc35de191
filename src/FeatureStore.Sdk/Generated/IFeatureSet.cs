using FeatureStore.Model;

namespace FeatureStore;

/// <summary>
/// A typed set of features that can be asked for: a service, or a view on its own. Implemented by generated code.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IFeatureSet<TSelf>
    where TSelf : IFeatureSet<TSelf>
{
    /// <summary>What is asked for; for a view, a service of the view's name that uses it alone.</summary>
    static abstract ServiceDefinition Service { get; }

    /// <summary>The views that the service uses, with the entities and sources they refer to.</summary>
    static abstract DefinitionSet Definitions { get; }

    /// <summary>Reads one row of features.</summary>
    /// <param name="reader">Stands on the row.</param>
    /// <param name="first">The ordinal of the first feature.</param>
    static abstract TSelf Read(FeatureReader reader, int first);
}
