using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>Compares what the online store answers with what it has to, under semantics.md.</summary>
internal sealed class OnlineAnswers(ViewUse use, RestatedUse restated, KnownRows known)
{
    /// <summary>The first difference in words; null if there is none.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="asked">The keys.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="kept">Answers before it may have been forgotten.</param>
    public string? Difference(OnlineRow answer, Row asked, long asOf, long kept)
    {
        var view = answer.Views.Single(v => v.Name == use.ShownAs);
        var names = use.Pick.Count > 0 ? use.Pick : EquatableArray.From(known.View.Features.Select(f => f.Name));
        if (!view.Features.Select(f => f.Name).SequenceEqual(names))
            return $"{use.ShownAs} has {string.Join(", ", view.Features)}, expected {string.Join(", ", names)}";
        var watermark = view.Watermark is { } given ? OnlineValues.Microseconds(given) : (long?)null;
        if (watermark != known.ToldWatermark)
            return $"the watermark of {use.ShownAs} is {watermark}, expected {known.ToldWatermark}";
        if (known.Watermark > asOf)
            return FromRows(view).FirstOrDefault(f => f.Status != FeatureStatus.NotCovered) is { Name: not null } covered ? $"{covered} before the watermark {watermark}" : null;
        if (asOf < kept && FromRows(view).All(f => f.Status == FeatureStatus.NotCovered))
            return null;
        return Differences(answer, view, restated.KeyOf(asked), asOf).FirstOrDefault();
    }

    /// <summary>What is expected of every shown feature, by what expressions of the service write.</summary>
    public IEnumerable<KeyValuePair<string, OracleAnswer>> Expected(Row asked, long asOf)
    {
        var expected = Expected(restated.KeyOf(asked), asOf);
        return restated.Shown.Select(f => KeyValuePair.Create($"{use.ShownAs}.{f.Name}", expected[f.Name]));
    }

    private IReadOnlyDictionary<string, OracleAnswer> Expected(IReadOnlyList<object?> key, long asOf)
    {
        var newest = known.Held.NewestAt(key, asOf);
        return known.Complete.At(key, asOf, name => !(known.Watermark > asOf) && (key.Contains(null) || Covers(known.View.Features.Single(f => f.Name == name), newest, asOf)));
    }

    private IEnumerable<string> Differences(OnlineRow answer, OnlineView view, IReadOnlyList<object?> key, long asOf)
    {
        var newest = known.Held.NewestAt(key, asOf);
        var expected = Expected(key, asOf);
        var seen = view.EventTime is { } given ? OnlineValues.Microseconds(given) : (long?)null;
        if (known.Floor is null && seen != newest && !(seen is null && MayBeForgotten(newest)))
            yield return $"the newest event of {use.ShownAs} is {seen}, expected {newest}";
        foreach (var (name, status) in view.Features)
        {
            var covered = expected[name].Status != OracleStatus.NotCovered;
            if (covered != (status != FeatureStatus.NotCovered))
                yield return $"{name} is {status} with rows missing up to {known.Floor}";
            else if (covered && Difference(answer.Values[$"{use.ShownAs}__{name}"], status, expected[name], covered && known.Floor is not null) is { } difference)
                yield return $"{use.ShownAs}__{name} is {difference}";
        }
    }

    private IEnumerable<OnlineFeature> FromRows(OnlineView view) => view.Features.Where(f => known.View.Features.Single(d => d.Name == f.Name) is not DerivedFeature);

    /// <summary>How a value with its status differs from what is expected; null if it does not.</summary>
    public static string? Difference(object? value, FeatureStatus status, OracleAnswer expected, bool aboveFloor)
    {
        var plain = OnlineValues.Plain(value);
        // Whether a row too old to count is there is not known if it could lie below the floor.
        var sameStatus = status.ToString() == expected.Status.ToString()
            || (double.IsPositiveInfinity(expected.Magnitude) && status is FeatureStatus.Present or FeatureStatus.Null)
            || (aboveFloor && status is FeatureStatus.Missing or FeatureStatus.Expired && expected.Status is OracleStatus.Missing or OracleStatus.Expired);
        return sameStatus && SameAnswers.Same(expected.Value, plain, expected.Magnitude)
            ? null
            : $"{SameAnswers.Text(plain)} ({status}), expected {SameAnswers.Text(expected.Value)} ({expected.Status})";
    }

    // Of a view without latest rows, what every window has passed is not kept.
    private bool MayBeForgotten(long? newest) => !known.View.Features.Any(f => f is LatestFeature)
        && known.View.Features.OfType<WindowFeature>().All(f => newest < known.Watermark - f.Reach);

    // Whether no row that the state lacks can decide the feature: those happened by the floor less the delay.
    private bool Covers(FeatureDefinition feature, long? newest, long asOf)
    {
        if (known.Floor is not { } floor)
            return true;
        var last = floor - restated.Restated.Delay;
        return feature switch
        {
            LatestFeature latest => newest > last || (latest.MaxAge is { } age && asOf - last > age.Microseconds),
            WindowFeature window => StartOf(window, asOf) > last,
            _ => throw new ArgumentOutOfRangeException(nameof(feature), feature.GetType().Name, "No such feature."),
        };
    }

    // The first microsecond of the window.
    private long StartOf(WindowFeature window, long asOf)
    {
        if (window.StartAt(asOf) is not { } start)
            return long.MinValue;
        return (window.Bounds ?? known.View.Bounds) == Bounds.OpenClosed ? start + 1 : start;
    }
}
