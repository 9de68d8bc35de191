namespace FeatureStore.Faults.Tests.Support;

/// <summary>Takes the work through faults: each at a point of its own, under a prefix of its own.</summary>
/// <param name="history">What is right.</param>
/// <param name="place">Where values are kept.</param>
internal sealed class Struggle(History history, Place place)
{
    private readonly Random _random = Seeded.Random();
    private readonly Dictionary<Range, int> _parts = [];
    private int _runs;

    /// <summary>A client without faults.</summary>
    public FeatureStoreClient Open(string prefix) => Opened.Client(place.Open(), history.Root, prefix);

    /// <summary>Brings a fault into units of a kind at random points, and finishes the work each time.</summary>
    /// <param name="times">How many points.</param>
    /// <param name="fault">Makes the fault of a point.</param>
    public async Task RunAsync<TUnit>(int times, Func<Fault> fault)
        where TUnit : WorkUnit
    {
        var spans = Work.Spans<TUnit>();
        for (var i = 0; i < times; i++)
            await RunAsync(spans[i % spans.Count], fault());
    }

    private async Task RunAsync(Range span, Fault fault)
    {
        // Values are compacted by chance: now and then there are fewer parts than were counted.
        while (!await HappenedAsync(span, fault))
            Seeded.Say("there was no such part");
    }

    private async Task<bool> HappenedAsync(Range span, Fault fault)
    {
        var prefix = $"run-{_runs++}:";
        await using var store = Open(prefix);
        await Work.RunAsync(store, 0..span.Start.Value, TestContext.Current.CancellationToken);

        var (part, inFlight, spins) = (_random.Next(await PartsAsync(span)), _random.Next(2) == 0, _random.Next(50_000));
        Seeded.Say($"{prefix} units {span}, part {part}{(inFlight ? $", after {spins} spins" : "")}");
        var strike = new Strike(part, inFlight, spins, fault.CauseAsync);
        var struck = await StruckAsync(prefix, span, strike, fault, inFlight);
        if (!strike.Happened && struck.Failure is null)
            return false;
        await fault.EndAsync();
        fault.Check(struck);

        await history.HoldsAsync(store, struck.Units, asTheyWere: struck is { Failure: not null, InFlight: false });
        await Work.RunAsync(store, struck.Units..Work.Units.Count, TestContext.Current.CancellationToken);
        await history.HoldsAsync(store);
        return true;
    }

    private async Task<Struck> StruckAsync(string prefix, Range span, Strike strike, Fault fault, bool inFlight)
    {
        var done = span.Start.Value;
        await using var store = Opened.Client(new PartedStore(place.Open(fault.Patience), strike.WriteAsync), history.Root, prefix);
        try
        {
            for (; done < span.End.Value; done++)
                await Work.Units[done].RunAsync(store, fault.Token);
            return new(done, null, inFlight);
        }
        catch (Exception failure)
        {
            return new(done, failure, inFlight);
        }
    }

    // Counted once, without a fault.
    private async Task<int> PartsAsync(Range span)
    {
        if (_parts.TryGetValue(span, out var parts))
            return parts;
        var prefix = $"count-{span.Start}:";
        await using (var before = Open(prefix))
            await Work.RunAsync(before, 0..span.Start.Value, TestContext.Current.CancellationToken);
        var none = Strike.None();
        await using var store = Opened.Client(new PartedStore(place.Open(), none.WriteAsync), history.Root, prefix);
        await Work.RunAsync(store, span, TestContext.Current.CancellationToken);
        return _parts[span] = none.Parts;
    }
}
