namespace FeatureStore.Testing;

/// <summary>A spine made from the rows of sources: the keys of some rows, at the times of these, and one row that asks for nobody.</summary>
/// <param name="service">The service.</param>
/// <param name="definitions">What it refers to.</param>
/// <param name="reads">Reads the sources.</param>
/// <param name="seed">Decides which rows, and what is requested.</param>
internal sealed class SampledSpine(ServiceDefinition service, DefinitionSet definitions, SourceReads reads, int seed)
{
    private readonly Random _random = new(seed);
    private readonly EquatableArray<KeyDefinition> _keys = SpineColumns.Of(service, definitions);

    /// <summary>The rows; none if no source has a row with a key.</summary>
    public async Task<IReadOnlyList<SpineRow>> ReadAsync(int count, CancellationToken cancellationToken)
    {
        var uses = new List<(int[] Places, List<(long Instant, object?[] Key)> Rows)>();
        foreach (var use in service.Uses)
        {
            var view = ReplayedView.Of(service, definitions).First(v => v.View.Name == use.View);
            int[] places = [.. view.Keys.Select(k => _keys.Index().First(c => c.Item.Name == use.ColumnOf(k)).Index)];
            uses.Add((places, await SampleAsync(view, count, cancellationToken).ConfigureAwait(false)));
        }
        uses.RemoveAll(u => u.Rows.Count == 0);
        if (uses.Count == 0)
            return [];
        var rows = Enumerable.Range(0, Math.Min(count, uses.Sum(u => u.Rows.Count))).Select(i => Row(uses, uses[i % uses.Count], i / uses.Count));
        return [.. rows, new(Instant.Time(uses[0].Rows[0].Instant), [.. _keys.Select(_ => (object?)null), .. Requests()])];
    }

    // The time and key of a row of one view; the other keys are those of any rows.
    private SpineRow Row(List<(int[] Places, List<(long Instant, object?[] Key)> Rows)> uses, (int[] Places, List<(long Instant, object?[] Key)> Rows) main, int index)
    {
        var inputs = new object?[_keys.Count];
        foreach (var (places, rows) in uses)
            Fill(places, rows[_random.Next(rows.Count)].Key);
        var (instant, own) = main.Rows[index % main.Rows.Count];
        Fill(main.Places, own);
        return new(Instant.Time(instant), [.. inputs, .. Requests()]);

        void Fill(int[] places, object?[] key)
        {
            for (var i = 0; i < places.Length; i++)
                inputs[places[i]] = key[i];
        }
    }

    // Each row has the same chance to stay, however many there are.
    private async Task<List<(long, object?[])>> SampleAsync(ReplayedView view, int count, CancellationToken cancellationToken)
    {
        using var reader = await reads.Engine.OpenRowsAsync(view.Plan(TimeSlice.All, byEntity: true), reads.Sources, cancellationToken).ConfigureAwait(false);
        int[] keys = [.. view.Keys.Select(k => view.Ordinal(view.View.ColumnOf(k)))];
        var (kept, seen) = (new List<(long, object?[])>(), 0L);
        while (reader.Read())
        {
            (long, object?[]) row = (view.TimesOf(reader).EventTime, [.. keys.Select(k => reader.GetValue(k, view.Columns[k].Type))]);
            if (kept.Count < count)
                kept.Add(row);
            else if (_random.NextInt64(seen + 1) is var place && place < count)
                kept[(int)place] = row;
            seen++;
        }
        return kept;
    }

    private IEnumerable<object?> Requests() => service.Requests.Select(r => r.Nullable && _random.Next(8) == 0 ? null : RandomRequest.Of(r.Type, _random));
}
