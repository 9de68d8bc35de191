namespace FeatureStore.Faults.Tests.Support;

/// <summary>What must hold of the answers of a view, whatever happened.</summary>
internal abstract class ViewLaw(string view)
{
    /// <summary>The ends of units, and a few instants later.</summary>
    private static readonly DateTimeOffset[] Instants =
    [
        .. Enumerable.Range(0, Work.Units.Count).Select(n => Work.CompleteAfter(n, "card_activity")).Where(t => t > DateTimeOffset.MinValue && t < DateTimeOffset.MaxValue)
            .Append(Sample.Cut1).Append(Sample.Cut2).Append(Sample.End).Append(Sample.AllKnown).Append(Sample.End.AddHours(1)).Append(Sample.End.AddHours(2.5))
            .Distinct().Order(),
    ];

    /// <summary>The instants at which batch was asked.</summary>
    protected static IReadOnlyList<DateTimeOffset> Asked => Instants;

    protected string View => view;

    /// <summary>How many answers there are when all units were acknowledged.</summary>
    public int MostAnswers => Instants.Count(t => t >= Work.WatermarkAfter(Work.Units.Count, view)) * Keys;

    protected abstract int Keys { get; }

    /// <summary>See <see cref="History.HoldsAsync(FeatureStoreClient, int, bool)"/>.</summary>
    public abstract Task<int> HoldsAsync(FeatureStoreClient store, int units, bool asTheyWere);
}

/// <summary>The same for the service that shows the view.</summary>
internal sealed class ViewLaw<TFeatures, TInput> : ViewLaw
    where TFeatures : IFeatureSet<TFeatures>
    where TInput : struct, IFeatureInput
{
    private readonly TInput[] _keys;
    private readonly Dictionary<(TInput Key, DateTimeOffset At), TFeatures> _batch = [];

    private ViewLaw(string view, TInput[] keys)
        : base(view) => _keys = keys;

    protected override int Keys => _keys.Length;

    /// <summary>Asks batch.</summary>
    public static async Task<ViewLaw> AskAsync(FeatureStoreClient store, string view, IEnumerable<TInput> keys)
    {
        var law = new ViewLaw<TFeatures, TInput>(view, [.. keys]);
        var questions = Asked.SelectMany(at => law._keys.Select(key => (Key: key, At: at)));
        await foreach (var row in store.GetHistoricalFeatures<TFeatures, (TInput Key, DateTimeOffset At)>(Spine.From(questions, q => q.At, q => q.Key)))
            law._batch.Add(row.Spine, row.Features);
        return law;
    }

    public override async Task<int> HoldsAsync(FeatureStoreClient store, int units, bool asTheyWere)
    {
        var (acknowledged, complete) = (Work.WatermarkAfter(units, View), Work.CompleteAfter(units, View));
        if (await WatermarkAsync(store) is not { } watermark)
        {
            Assert.Null(acknowledged);
            return 0;
        }
        Assert.True(watermark >= (acknowledged ?? DateTimeOffset.MinValue), $"The watermark of {View} went back from {acknowledged} to {watermark}.");
        if (asTheyWere)
            Assert.Equal(acknowledged, watermark);
        var answers = 0;
        foreach (var at in Asked.Where(t => t <= complete || t <= watermark))
        {
            foreach (var (key, answer) in _keys.Zip(await store.GetOnlineResultAsync<TFeatures, TInput>(_keys, at, TestContext.Current.CancellationToken)))
            {
                Assert.Equal(at >= watermark, answer.IsAvailable);
                if (!answer.IsAvailable)
                    continue;
                Assert.True(_batch[(key, at)].Equals(answer.Features), $"{View} of {key} as of {at:O}: {answer.Features} online, {_batch[(key, at)]} in batch.");
                answers++;
            }
        }
        return answers;
    }

    private async Task<DateTimeOffset?> WatermarkAsync(FeatureStoreClient store)
    {
        try
        {
            return (await store.GetOnlineResultAsync<TFeatures, TInput>(_keys[0], Sample.End, TestContext.Current.CancellationToken)).Views[0].Watermark;
        }
        catch (FeaturesUnavailableException unavailable) when (unavailable.Reason == UnavailableReason.NotMaterialized)
        {
            return null;
        }
    }
}
