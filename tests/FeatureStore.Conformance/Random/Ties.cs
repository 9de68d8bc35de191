using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>Which probes a tie decides: the latest row is another one if each group of tied rows is cut down to its oldest.</summary>
internal static class Ties
{
    /// <param name="history">The case.</param>
    /// <param name="prefix">Whether rows tie in all of event time, availability and sequence, or in event time alone.</param>
    public static IEnumerable<bool> Decide(HistoryCase history, bool prefix)
    {
        var uses = history.Service.Uses.Select(use => new RestatedUse(history, use)).ToArray();
        return history.Spine.Select(row => uses.Any(use => Decides(use, row, prefix))).ToArray();
    }

    private static bool Decides(RestatedUse use, Row spine, bool prefix)
    {
        if (spine[HistoryCase.SpineTime] is not long instant)
            return false;
        var key = use.KeyOf(spine);
        var view = use.Restated;
        var visible = use.Oracle.RowsOf(key).Where(row => use.Oracle.Visible(row) <= instant).ToArray();
        var oldest = visible.GroupBy(row => prefix ? (row[view.EventTime], Value(row, view.AvailableAt), Value(row, view.Sequence)) : (row[view.EventTime], null, null))
            .Select(group => group.First());
        var (all, cut) = (new HistoryOracle(view, visible).At(key, instant), new HistoryOracle(view, oldest).At(key, instant));
        return view.Features.OfType<OracleLatest>().Any(feature => !Equals(all[feature.Name].Value, cut[feature.Name].Value));
    }

    private static object? Value(Row row, string? column) => column is null ? null : row[column];
}
