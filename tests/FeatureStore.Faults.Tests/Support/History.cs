[assembly: AssemblyFixture(typeof(FeatureStore.Faults.Tests.Support.History))]

namespace FeatureStore.Faults.Tests.Support;

/// <summary>The sample's files and what batch answers from them, once for all tests.</summary>
public sealed class History : IAsyncLifetime
{
    private readonly List<ViewLaw> _views = [];

    /// <summary>The directory of the files.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("featurestore-faults-").FullName;

    public async ValueTask InitializeAsync()
    {
        SampleFiles.Write(Root);
        await using var store = new FeatureStoreBuilder().UseDuckDb().UseRoot(Root).Build();
        _views.Add(await ViewLaw<Cards, Cards.Input>.AskAsync(store, "card_activity", Sample.Cards.Select(c => new Cards.Input(c))));
        _views.Add(await ViewLaw<Shops, Shops.Input>.AskAsync(store, "shop_load", Sample.Shops.Select(s => new Shops.Input(s))));
        _views.Add(await ViewLaw<Visitors, Visitors.Input>.AskAsync(store, "card_visits", Sample.Cards.Select(c => new Visitors.Input(c))));
    }

    /// <summary>
    /// Every online answer is that of batch or is refused as not covered or not materialized; everything acknowledged is in, and no watermark is
    /// ahead of the rows.
    /// </summary>
    /// <param name="store">A client that reads.</param>
    /// <param name="units">How many units of <see cref="Work"/> were acknowledged.</param>
    /// <param name="asTheyWere">Whether no watermark may have moved since then.</param>
    /// <returns>How many answers equal batch.</returns>
    public async Task<int> HoldsAsync(FeatureStoreClient store, int units, bool asTheyWere = false)
    {
        var answers = 0;
        foreach (var view in _views)
            answers += await view.HoldsAsync(store, units, asTheyWere);
        return answers;
    }

    /// <summary>The same when all units were acknowledged: everything can be answered.</summary>
    public async Task HoldsAsync(FeatureStoreClient store) =>
        Assert.Equal(_views.Sum(v => v.MostAnswers), await HoldsAsync(store, Work.Units.Count, asTheyWere: true));

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
