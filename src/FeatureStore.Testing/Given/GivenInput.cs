namespace FeatureStore.Testing;

/// <summary>Keys and requests as objects, as the input of a service or view.</summary>
/// <typeparam name="TFeatures">The service or view.</typeparam>
/// <param name="values">One value for each column.</param>
internal readonly struct GivenInput<TFeatures>(IReadOnlyList<object?> values) : IFeatureInput
    where TFeatures : IFeatureSet<TFeatures>
{
    public static EquatableArray<KeyDefinition> Columns => SpineColumns.WithRequests(TFeatures.Service, TFeatures.Definitions);

    public void Write(ValueWriter writer)
    {
        for (var i = 0; i < values.Count; i++)
            writer.WriteValue(values[i], Columns[i]);
    }
}
