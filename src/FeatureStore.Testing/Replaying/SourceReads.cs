namespace FeatureStore.Testing;

/// <summary>Reads the rows of views from their sources.</summary>
/// <param name="engine">What reads files.</param>
/// <param name="sources">Where they are.</param>
internal sealed class SourceReads(IOfflineEngine engine, SourceBindings sources)
{
    /// <summary>What reads files.</summary>
    public IOfflineEngine Engine => engine;

    /// <summary>Where they are.</summary>
    public SourceBindings Sources => sources;

    /// <summary>Reads for a service as a client would.</summary>
    public static SourceReads Of(FeatureStoreClient client, ServiceDefinition service, DefinitionSet definitions)
    {
        var asked = client.GetHistoricalFeatures(service, definitions, Spine.FromRows(SpineColumns.WithRequests(service, definitions), []));
        return new(asked.Engine, asked.Request.Sources);
    }

    /// <summary>All rows of one entity, in the order in which they became visible.</summary>
    public async Task<ReplayedRow[]> RowsAsync(ReplayedView view, EntityKey entity, CancellationToken cancellationToken)
    {
        using var reader = await engine.OpenRowsAsync(view.Plan(TimeSlice.All, byEntity: false), sources, cancellationToken).ConfigureAwait(false);
        var rows = new List<ReplayedRow>();
        while (reader.Read())
        {
            if (view.KeyOf(reader).Equals(entity))
                rows.Add(view.RowOf(reader));
        }
        rows.Sort();
        return [.. rows];
    }

    /// <summary>The rows of some entities that became visible in an interval, in the order in which they did; null if there are too many.</summary>
    /// <param name="view">The view.</param>
    /// <param name="slice">The interval.</param>
    /// <param name="entities">The entities.</param>
    /// <param name="most">How many are too many.</param>
    /// <param name="seen">Gets when the first of them became visible, if there are too many.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<ReplayedRow[]?> RowsAsync(ReplayedView view, TimeSlice slice, AskedEntities entities, int most, List<long> seen, CancellationToken cancellationToken)
    {
        using var reader = await engine.OpenRowsAsync(view.Plan(slice, byEntity: false), sources, cancellationToken).ConfigureAwait(false);
        var rows = new List<ReplayedRow>();
        while (reader.Read())
        {
            if (!entities.Has(view.KeyOf(reader)))
                continue;
            rows.Add(view.RowOf(reader));
            if (rows.Count <= most || slice.IsInstant)
                continue;
            seen.AddRange(rows.Select(r => r.Visible));
            return null;
        }
        var sorted = rows.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>Gives the times of the rows of each entity, by event time, with the positions of those who ask about it.</summary>
    public async Task EachEntityAsync(ReplayedView view, AskedEntities entities, Action<EntityTimes, List<int>> take, CancellationToken cancellationToken)
    {
        using var reader = await engine.OpenRowsAsync(view.Plan(TimeSlice.All, byEntity: true), sources, cancellationToken).ConfigureAwait(false);
        var (times, asking, key) = (new EntityTimes(), (List<int>?)null, (EntityKey?)null);
        while (reader.Read())
        {
            var next = view.KeyOf(reader);
            if (key is not { } last || !last.Equals(next))
            {
                if (asking is not null)
                    take(times, asking);
                times.Clear();
                (key, asking) = (next, entities.AskingAbout(next));
            }
            if (asking is not null)
                times.Add(view.TimesOf(reader));
        }
        if (asking is not null)
            take(times, asking);
    }
}
