using System.Text;

namespace FeatureStore.Model;

/// <summary>A plan in words.</summary>
internal static class PlanText
{
    public static string Of(HistoricalPlan plan)
    {
        var text = new StringBuilder();
        text.Append(plan.Name).Append(": spine keys ").Append(plan.SpineKeys.Count == 0 ? "none" : string.Join(", ", plan.SpineKeys.Select(k => $"{k.Name} {k.Type.Name}")));
        if (plan.Requests.Count > 0)
            text.Append("; requests ").Append(string.Join(", ", plan.Requests.Select(r => $"{r.Name} {r.Type.Name}")));
        text.Append('\n');
        foreach (var scan in plan.Scans)
        {
            var from = scan.Lookback is { } lookback ? "from " + Duration.FromMicroseconds(lookback) + " before the first spine time" : "from the beginning";
            text.Append("read ").Append(scan.Source.Name).Append(" (").Append(string.Join(", ", scan.Columns.Select(c => c.Name))).Append(") ").Append(from).Append(" to the last spine time\n");
        }
        foreach (var use in plan.Uses)
        {
            text.Append(use.ShownAs).Append(use.ShownAs == use.View.Name ? "" : " = " + use.View.Name).Append(" by ")
                .Append(use.Keys.Count == 0 ? "no key" : string.Join(", ", use.Keys.Select(k => k.Column == k.SpineColumn ? k.Column : k.Column + " = " + k.SpineColumn))).Append('\n');
            foreach (var input in use.Computed)
                text.Append("  ").Append(input.Name).Append(": ").Append(input.Meaning).Append(", computed for each row\n");
            foreach (var step in use.Steps)
                text.Append("  ").Append(string.Join(", ", step.FeatureNames)).Append(": ").Append(step.Why).Append('\n');
        }
        foreach (var derived in plan.Derived)
            text.Append(derived.Name).Append(": ").Append(derived.Feature.Expression.Canonical).Append(", derived for each spine row\n");
        return text.ToString();
    }
}
