namespace FeatureStore.Conformance;

/// <summary>The shared definitions over random rows: every engine answers them as the oracle does.</summary>
public abstract class SharedHistories(int probes = SharedHistories.Probes) : HistoricalConformance
{
    private const int Cases = 4;
    private const int Probes = 40;

    public static TheoryData<string, string, int> Numbers =>
        new(SharedCase.Services.SelectMany(_ => Enumerable.Range(0, Cases), (s, number) => (s.Data.Item1, s.Data.Item2, number)));

    [Theory, MemberData(nameof(SharedCase.Services), MemberType = typeof(SharedCase))]
    public void Every_feature_has_several_values(string file, string service)
    {
        var answers = Enumerable.Range(0, Cases).SelectMany(number => OracleAnswers.Of(SharedCase.Next(file, service, number, Probes))).SelectMany(row => row);
        Assert.Empty(answers.GroupBy(a => a.Key, a => a.Value.Value).Where(values => values.Distinct().Count() < 2).Select(values => values.Key));
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task Random_rows(string file, string service, int number)
    {
        var history = SharedCase.Next(file, service, number, probes);
        Assert.Null(SameAnswers.Difference(history, SharedAnswers.Of(history), await EvaluateAsync(history)));
    }
}
