namespace FeatureStore.Model;

/// <summary>The relations that compute a step; the last one carries the step's name and has one row per spine row.</summary>
internal static class StepSql
{
    public static IEnumerable<(string Name, string Keyword, Action<SqlWriter> Body)> Relations(PlanStep step, UseScope scope) => step switch
    {
        LatestStep latest => LatestSql.Relations(latest, scope),
        RunningTotalsStep totals => RunningTotalsSql.Relations(totals, scope),
        LateTotalsStep late => LateTotalsSql.Relations(late, scope),
        FramesStep frames => FramesSql.Relations(frames, scope),
        PositionsStep positions => FramesSql.Relations(positions, scope),
        RowsStep rows => RowsStepSql.Relations(rows, scope),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.GetType().Name, "No SQL for this step."),
    };
}
