namespace FeatureStore.Conformance;

/// <summary>Makes a failing case smaller for as long as it still fails: fewer rows, fewer questions, fewer options.</summary>
public static class Shrinker
{
    private const int MostTries = 400;

    public static async Task<HistoryCase> ShrinkAsync(HistoryCase history, Func<HistoryCase, Task<bool>> fails)
    {
        var tries = 0;
        var smaller = true;
        while (smaller)
        {
            smaller = false;
            foreach (var candidate in Candidates(history).Where(IsDefined))
            {
                if (tries++ >= MostTries)
                    return history;
                if (!await fails(candidate))
                    continue;
                (history, smaller) = (candidate, true);
                break;
            }
        }
        return history;
    }

    // A derived feature may have lost what it reads.
    private static bool IsDefined(HistoryCase history) =>
        RuleCatalogue.Check(history.Definitions with { Services = EquatableArray.Of(history.Service) }).All(f => f.Rule.Severity != Severity.Error);

    // From the largest step to the smallest. A candidate that is no valid definition is passed over.
    private static IEnumerable<HistoryCase> Candidates(HistoryCase history)
    {
        foreach (var uses in Fewer(history.Service.Uses))
            yield return history with { Service = history.Service with { Uses = EquatableArray.From(uses) } };
        foreach (var spine in Fewer(history.Spine))
            yield return history with { Spine = spine.ToArray() };
        foreach (var (source, rows) in history.Rows)
        {
            foreach (var fewer in Fewer(rows))
                yield return history with { Rows = new Dictionary<string, IReadOnlyList<Row>>(history.Rows) { [source] = fewer.ToArray() } };
        }
        foreach (var view in history.Definitions.Views)
        {
            foreach (var features in Fewer(view.Features))
                yield return history.WithViews(v => v == view ? v with { Features = EquatableArray.From(features) } : v);
        }
        foreach (var simpler in Simpler(history).Where(simpler => CaseJson.Write(simpler) != CaseJson.Write(history)))
            yield return simpler;
    }

    private static IEnumerable<HistoryCase> Simpler(HistoryCase history)
    {
        yield return history with { Layout = new() };
        yield return OnlyWhatIsRead(history);
        yield return history with { Service = history.Service with { Uses = EquatableArray.From(history.Service.Uses.Select(u => new ViewUse(u.View) { Keys = u.Keys })) } };
        yield return history.WithSources(s => s with { EventId = null });
        yield return history.WithSources(s => s with { Sequence = null });
        yield return history.WithSources(s => s with { Deleted = null });
        yield return history.WithSources(s => s with { AvailableAt = null });
        yield return history.WithSources(s => s with { Delay = Duration.FromMicroseconds(0) });
        yield return history.WithFeatures<FeatureDefinition>((_, f) => f with { Default = null });
        yield return history.WithFeatures<LatestFeature>((_, f) => f with { MaxAge = null });
        yield return history with { Service = history.Service with { Derived = default } };
        yield return history.WithFeatures<WindowFeature>((_, f) => f with { Where = null });
        yield return history.WithViews(v => v with { Features = EquatableArray.From(v.Features.Where(f => f is not DerivedFeature)) });
        yield return history.WithFeatures<WindowFeature>((_, f) => f with { Offset = null });
        yield return history.WithFeatures<WindowFeature>((_, f) => f with { Bounds = null });
        yield return history.WithFeatures<WindowFeature>((_, f) => f with { Step = null });
        yield return history.WithFeatures<WindowFeature>((_, f) => f with { Window = f.Window ?? Duration.FromMicroseconds(Duration.MaxMicroseconds) });
        yield return history.WithFeatures<WindowFeature>((_, f) => f with { N = f.N is null ? null : 1 });
        yield return history.WithFeatures<WindowFeature>((_, f) => f with { Aggregate = "count", Input = null, Expression = null, N = null });
        yield return history.WithViews(v => v with { Bounds = Bounds.ClosedOpen });
    }

    private static HistoryCase OnlyWhatIsRead(HistoryCase history)
    {
        var definitions = history.Definitions;
        var views = definitions.Views.Where(v => history.Service.Uses.Any(u => u.View == v.Name)).ToArray();
        return (history with { Definitions = definitions with { Views = new(views) } }).WithSources(source =>
        {
            var read = views.Where(v => v.Source == source.Name).SelectMany(v => ViewColumns.Of(v, definitions.Entity(v.Entity), source)).ToHashSet();
            return source with { Columns = EquatableArray.From(source.Columns.Where(read.Contains)) };
        });
    }

    // Half of the items, then all but one; never none.
    private static IEnumerable<IEnumerable<T>> Fewer<T>(IReadOnlyList<T> items)
    {
        var half = items.Count / 2;
        if (half > 1)
        {
            yield return items.Take(half);
            yield return items.Skip(half);
        }
        for (var i = 0; i < items.Count && items.Count > 1; i++)
            yield return items.Where((_, n) => n != i);
    }
}
