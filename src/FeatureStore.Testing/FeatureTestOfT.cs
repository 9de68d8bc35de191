namespace FeatureStore.Testing;

/// <summary>A test of a view or a service: the rows that there are, and whose features are meant. It never changes; each call gives another.</summary>
/// <typeparam name="TFeatures">The view or service.</typeparam>
public sealed class FeatureTest<TFeatures>
    where TFeatures : IFeatureSet<TFeatures>
{
    private readonly GivenRows _rows;
    private readonly IReadOnlyList<object?>? _inputs;
    private readonly Action<FeatureStoreBuilder> _alter;

    internal FeatureTest(GivenRows rows, IReadOnlyList<object?>? inputs, Action<FeatureStoreBuilder> alter) => (_rows, _inputs, _alter) = (rows, inputs, alter);

    /// <summary>Adds rows of the sources that are read; their order means nothing.</summary>
    /// <param name="rows">The rows, of one source or of several.</param>
    /// <exception cref="FeatureStoreException">A row is of no source that is read here.</exception>
    public FeatureTest<TFeatures> Given(params IEnumerable<ISourceRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new(_rows.With(rows), _inputs, _alter);
    }

    /// <summary>Says whose features are meant. If all rows have one key and nothing is requested, that need not be said.</summary>
    /// <typeparam name="TInput">The type of the input.</typeparam>
    /// <param name="input">The entity of a view, or the <c>Input</c> of a service.</param>
    /// <exception cref="FeatureStoreException">It is the input of something else.</exception>
    public FeatureTest<TFeatures> For<TInput>(TInput input)
        where TInput : IFeatureInput => new(_rows, GivenKeys.Of(input, TFeatures.Service, TFeatures.Definitions), _alter);

    /// <summary>Asks for the features of an instant.</summary>
    /// <param name="instant">The instant; finer than a microsecond, it is floored.</param>
    /// <exception cref="FeatureStoreException">It is not clear whose features are meant.</exception>
    public FeatureTestAt<TFeatures> At(DateTimeOffset instant) =>
        new(this, new(_rows, _inputs ?? GivenKeys.In(_rows, TFeatures.Service, TFeatures.Definitions), Instant.Of(instant), _alter));

    /// <summary>The same test on another engine or store.</summary>
    internal FeatureTest<TFeatures> On(Action<FeatureStoreBuilder> alter) => new(_rows, _inputs, alter);
}
