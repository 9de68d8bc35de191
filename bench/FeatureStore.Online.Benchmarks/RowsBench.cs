using FeatureStore.Model;

namespace FeatureStore.Online.Benchmarks;

/// <summary>Features of a service without generated code, as the command line reads them, against the generated reader over the same store.</summary>
internal static class RowsBench
{
    private const int Entities = 1_000;
    private const int Times = 50;
    private static readonly DateTimeOffset End = new(2024, 5, 2, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync()
    {
        await using var store = new FeatureStoreBuilder().UseInMemory().UseDuckDb().UseSource("profiles", SampleFiles.Profiles(Entities)).Build();
        await store.MaterializeAsync<V0>(to: End);
        await store.MaterializeAsync<V1>(to: End);
        await store.MaterializeAsync<V2>(to: End);
        var (service, definitions) = Of<Thirty>();
        var typed = Enumerable.Range(0, Entities).Select(i => new Thirty.Input(i)).ToArray();
        var untyped = Enumerable.Range(0, Entities).Select(i => (IReadOnlyList<object?>)[(long)i]).ToArray();
        await Interleaved.CompareAsync($"{Entities:N0} entities x 3 views x 10 features from memory",
            "GetOnlineRowsAsync, without generated code", async _ => await store.GetOnlineRowsAsync(service, definitions, untyped, End),
            "GetOnlineFeaturesAsync, generated", async _ => await store.GetOnlineFeaturesAsync(typed, End), Times, "<= 3");
    }

    private static (ServiceDefinition, DefinitionSet) Of<T>()
        where T : IFeatureSet<T> => (T.Service, T.Definitions);
}
