using FeatureStore.Model;

namespace FeatureStore.Online.Benchmarks;

/// <summary>Features of a service without generated code, as the command line reads them, against the generated reader over the same store.</summary>
internal static class RowsBench
{
    private const int Entities = 1_000;
    private const int OtherViews = 100;
    private static readonly DateTimeOffset End = new(2024, 5, 2, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync()
    {
        await using var store = new FeatureStoreBuilder().UseInMemory().UseDuckDb().UseSource("profiles", SampleFiles.Profiles(Entities)).Build();
        await store.MaterializeAsync<V0>(to: End);
        await store.MaterializeAsync<V1>(to: End);
        await store.MaterializeAsync<V2>(to: End);
        var (service, own) = Of<Thirty>();
        // As in a project of many views, of which the service uses three.
        var definitions = own with { Views = EquatableArray.From(own.Views.Concat(Enumerable.Range(0, OtherViews).Select(i => own.Views[0] with { Name = "other_" + i }))) };
        foreach (var (entities, times) in new[] { (1, 20_000), (Entities, 50) })
        {
            var typed = Enumerable.Range(0, entities).Select(i => new Thirty.Input(i)).ToArray();
            var untyped = Enumerable.Range(0, entities).Select(i => (IReadOnlyList<object?>)[(long)i]).ToArray();
            await Interleaved.CompareAsync($"{entities:N0} entities x 3 views x 10 features from memory, {OtherViews} views beside them",
                "GetOnlineRowsAsync, without generated code", async _ => await store.GetOnlineRowsAsync(service, definitions, untyped, End),
                "GetOnlineFeaturesAsync, generated", async _ => await store.GetOnlineFeaturesAsync(typed, End), times, entities == 1 ? "reported" : "<= 3");
        }
    }

    private static (ServiceDefinition, DefinitionSet) Of<T>()
        where T : IFeatureSet<T> => (T.Service, T.Definitions);
}
