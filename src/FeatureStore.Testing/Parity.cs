namespace FeatureStore.Testing;

/// <summary>
/// A test of one line that a view or service has the same values online as in batch, around the edges of rows of your own:
/// <c>await Parity.AssertAsync&lt;CardActivity&gt;(transactions, seed: 1)</c>. It is a <see cref="ParityRun"/> on DuckDB and SQLite.
/// </summary>
public static class Parity
{
    /// <summary>Asserts parity for rows.</summary>
    /// <typeparam name="TFeatures">The view or service.</typeparam>
    /// <param name="events">Rows of its sources, of one or of several.</param>
    /// <param name="seed">Decides which keys and instants are asked about, requests, and the order of the replay. The same seed does the same.</param>
    /// <param name="sample">How many of the rows to ask about, each at up to 16 instants near it.</param>
    /// <param name="cancellationToken">Ends the run and leaves nothing behind.</param>
    /// <returns>What was compared.</returns>
    /// <exception cref="FeatureAssertionException">A value is not the same; the message explains the first.</exception>
    /// <exception cref="FeatureStoreException">There is no row, or a row is of no source that is read here.</exception>
    public static async Task<ParityReport> AssertAsync<TFeatures>(IEnumerable<ISourceRow> events, int seed = 0, int sample = 100, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
    {
        ArgumentNullException.ThrowIfNull(events);
        using var files = await GivenFiles.WriteAsync(TFeatures.Definitions, GivenRows.None(TFeatures.Definitions).With(events), cancellationToken).ConfigureAwait(false);
        return await new ParityAssertion(TFeatures.Service, TFeatures.Definitions, files.Configure, seed, sample).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asserts parity for the rows of files.</summary>
    /// <typeparam name="TFeatures">The view or service.</typeparam>
    /// <param name="files">Files or globs by the names of sources, relative to the current directory; a source that is not named is where its definition says.</param>
    /// <param name="seed">Decides which keys and instants are asked about, requests, and the order of the replay. The same seed does the same.</param>
    /// <param name="sample">How many of the rows to ask about, each at up to 16 instants near it.</param>
    /// <param name="cancellationToken">Ends the run and leaves nothing behind.</param>
    /// <returns>What was compared.</returns>
    /// <exception cref="FeatureAssertionException">A value is not the same; the message explains the first.</exception>
    /// <exception cref="FeatureStoreException">There is no row.</exception>
    /// <exception cref="FeatureDataException">A file is missing, unreadable or not what the definitions say.</exception>
    public static async Task<ParityReport> AssertAsync<TFeatures>(IReadOnlyDictionary<string, string> files, int seed = 0, int sample = 100, CancellationToken cancellationToken = default)
        where TFeatures : IFeatureSet<TFeatures>
    {
        ArgumentNullException.ThrowIfNull(files);
        using var store = GivenFiles.None();
        return await new ParityAssertion(TFeatures.Service, TFeatures.Definitions, Configure, seed, sample).RunAsync(cancellationToken).ConfigureAwait(false);

        void Configure(FeatureStoreBuilder builder)
        {
            store.Configure(builder);
            foreach (var (source, path) in files)
                builder.UseSource(TFeatures.Definitions.Source(source) is null ? throw new FeatureStoreException($"'{TFeatures.Service.Name}' reads no source '{source}'. It reads {string.Join(", ", TFeatures.Definitions.Sources.Select(s => $"'{s.Name}'"))}.") : source, path);
        }
    }
}
