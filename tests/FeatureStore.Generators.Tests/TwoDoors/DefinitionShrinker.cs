using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>Makes definitions that the doors read differently smaller for as long as they do.</summary>
internal static class DefinitionShrinker
{
    private const int MostTries = 60;

    public static async Task<DefinitionSet> ShrinkAsync(DefinitionSet set, Func<DefinitionSet, Task<bool>> fails)
    {
        var wrong = Wrong(set);
        var tries = 0;
        var smaller = true;
        while (smaller)
        {
            smaller = false;
            foreach (var candidate in Candidates(set).Where(c => c != set && Wrong(c) == wrong))
            {
                if (tries++ >= MostTries)
                    return set;
                if (!await fails(candidate))
                    continue;
                (set, smaller) = (candidate, true);
                break;
            }
        }
        return set;
    }

    // Something else that is wrong would be another failure.
    private static string Wrong(DefinitionSet set) =>
        string.Join(' ', RuleCatalogue.Check(set).Where(f => f.Rule.Severity == Severity.Error).Select(f => f.Rule.Id).Distinct().Order(StringComparer.Ordinal));

    // From the largest step to the smallest.
    private static IEnumerable<DefinitionSet> Candidates(DefinitionSet set) =>
    [
        .. Fewer(set.Services).Select(services => set with { Services = services }),
        .. Fewer(set.Views).Select(views => set with { Views = views }),
        .. Fewer(set.Sources).Select(sources => set with { Sources = sources }),
        .. Fewer(set.Entities).Select(entities => set with { Entities = entities }),
        .. Each(set.Views, v => Fewer(v.Features).Where(f => f.Count > 0).Select(features => v with { Features = features })).Select(views => set with { Views = views }),
        .. Each(set.Services, s => Fewer(s.Uses).Where(u => u.Count > 0).Select(uses => s with { Uses = uses })
            .Concat(Fewer(s.Requests).Select(requests => s with { Requests = requests })).Concat(Fewer(s.Derived).Select(derived => s with { Derived = derived }))
            .Append(s with { MaxStaleness = null })).Select(services => set with { Services = services }),
        .. Each(set.Sources, s => Fewer(s.Columns).Select(columns => s with { Columns = columns })
            .Append(s with { Path = null, Sql = null, AvailableAt = null, EventId = null, Sequence = null, Deleted = null, TimeZone = null, Nan = NanPolicy.Null, MaxClockSkew = null })
            .Append(s with { Columns = EquatableArray.From(s.Columns.Select(c => c with { PhysicalName = c.Name })) })).Select(sources => set with { Sources = sources }),
        .. Each(set.Views, v => [v with { Owner = null, Description = null }, v with { Tags = default, Bounds = default, Version = 1 }, .. Each(v.Features, Simpler).Select(features => v with { Features = features })])
            .Select(views => set with { Views = views }),
    ];

    private static IEnumerable<FeatureDefinition> Simpler(FeatureDefinition feature) => feature switch
    {
        WindowFeature window => [window with { Default = null }, window with { Where = null }, window with { Offset = null }, window with { Step = null }, window with { Bounds = null }, window with { Aggregate = "count", Expression = null, Input = null, N = null }],
        LatestFeature latest => [latest with { Default = null, MaxAge = null }],
        _ => [feature with { Default = null }],
    };

    private static IEnumerable<EquatableArray<T>> Each<T>(EquatableArray<T> items, Func<T, IEnumerable<T>> others)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var at = i;
            foreach (var other in others(items[at]))
                yield return EquatableArray.From(items.Select((item, n) => n == at ? other : item));
        }
    }

    // Half of the items, then all but one.
    private static IEnumerable<EquatableArray<T>> Fewer<T>(EquatableArray<T> items)
    {
        if (items.Count > 3)
        {
            yield return EquatableArray.From(items.Take(items.Count / 2));
            yield return EquatableArray.From(items.Skip(items.Count / 2));
        }
        for (var i = 0; i < items.Count; i++)
        {
            var at = i;
            yield return EquatableArray.From(items.Where((_, n) => n != at));
        }
    }
}
