namespace FeatureStore;

/// <summary>A row of a source. Implemented by generated code for every type with <see cref="SourceAttribute"/>.</summary>
public interface ISourceRow
{
    /// <summary>Gives one value per column of the source's definition, in their order.</summary>
    void Write(ValueWriter writer);
}
