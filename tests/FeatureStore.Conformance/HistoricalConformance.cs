namespace FeatureStore.Conformance;

/// <summary>What any engine that answers historical questions has to get right. Suites derive from it, and an engine's tests derive from the suites.</summary>
public abstract class HistoricalConformance
{
    /// <summary>
    /// The rows of the spine in its order, each with <see cref="HistoryCase.Probe"/>, the service's keys and time,
    /// and every feature as <c>view__feature</c>. Values are those of a <see cref="HistoryCase"/>, but enums are names.
    /// </summary>
    protected abstract Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history);

    /// <summary>How the answers to a case differ from the oracle's; null if they do not.</summary>
    protected async Task<string?> DifferenceAsync(HistoryCase history) =>
        SameAnswers.Difference(history, OracleAnswers.Of(history), await EvaluateAsync(history));
}
