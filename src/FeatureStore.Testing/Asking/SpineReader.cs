namespace FeatureStore.Testing;

/// <summary>Reads a spine through the engine of batch, so that files, queries and objects are understood as there.</summary>
internal sealed class SpineReader : IDisposable
{
    private readonly HistoricalReader _reader;
    private readonly EquatableArray<KeyDefinition> _columns;
    private long _position;

    private SpineReader(HistoricalReader reader, EquatableArray<KeyDefinition> columns) => (_reader, _columns) = (reader, columns);

    /// <summary>Rows without an instant so far.</summary>
    public long WithoutTime { get; private set; }

    /// <summary>Opens the spine of a run.</summary>
    public static async Task<SpineReader> OpenAsync(ParityRun run, SourceReads reads, CancellationToken cancellationToken)
    {
        var keys = SpineColumns.Of(run.Service, run.Definitions);
        // Keys as requests: those are what a result gives back by their types.
        var plan = new HistoricalPlan
        {
            Name = run.Service.Name,
            SpineKeys = default,
            Requests = EquatableArray.From(keys.Select(k => new RequestDefinition(k.Name, k.Type, Nullable: true)).Concat(run.Service.Requests)),
            Uses = default,
            Scans = default,
            Outputs = default,
        };
        var reader = await reads.Engine.OpenAsync(new(plan, run.Spine, reads.Sources), cancellationToken).ConfigureAwait(false);
        return new(reader, SpineColumns.WithRequests(run.Service, run.Definitions));
    }

    /// <summary>The rows to ask about, as many at a time as are held at once; of a sample the same ones for the same seed.</summary>
    public IEnumerable<AskedRow[]> Parts(ParityRun run, CancellationToken cancellationToken) =>
        (run.Sample is { } count ? Sampled(count, run.Seed, cancellationToken) : All(cancellationToken)).Chunk(run.RowsInMemory);

    public void Dispose() => _reader.Dispose();

    private IEnumerable<AskedRow> All(CancellationToken cancellationToken)
    {
        while (_reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var position = _position++;
            if (_reader.Time is { } time)
                yield return new(position, Instant.Of(time), [.. _columns.Select((c, i) => _reader.GetValue(i, c.Type))]);
            else
                WithoutTime++;
        }
    }

    // Each row has the same chance to stay, however many there are.
    private List<AskedRow> Sampled(int count, int seed, CancellationToken cancellationToken)
    {
        var (random, kept, seen) = (new Random(seed), new List<AskedRow>(), 0L);
        foreach (var row in All(cancellationToken))
        {
            if (kept.Count < count)
                kept.Add(row);
            else if (random.NextInt64(seen + 1) is var place && place < count)
                kept[(int)place] = row;
            seen++;
        }
        kept.Sort((left, right) => left.Position.CompareTo(right.Position));
        return kept;
    }
}
