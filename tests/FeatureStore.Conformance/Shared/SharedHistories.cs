namespace FeatureStore.Conformance;

/// <summary>The shared definitions over random rows: every engine answers them as the oracle does.</summary>
public abstract class SharedHistories(int probes = SharedHistories.Probes) : HistoricalConformance
{
    private const int Cases = 4;
    private const int Probes = 40;

    public static TheoryData<string, int> Numbers
    {
        get
        {
            var numbers = new TheoryData<string, int>();
            foreach (var file in SharedCase.Files)
            {
                for (var number = 0; number < Cases; number++)
                    numbers.Add(file.Data, number);
            }
            return numbers;
        }
    }

    [Fact]
    public void Every_feature_has_several_values()
    {
        foreach (var file in SharedCase.Files)
        {
            var answers = Enumerable.Range(0, Cases).SelectMany(number => OracleAnswers.Of(SharedCase.Next(file.Data, number, Probes))).SelectMany(row => row);
            Assert.Empty(answers.GroupBy(a => a.Key, a => a.Value.Value).Where(values => values.Distinct().Count() < 2).Select(values => values.Key));
        }
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task Random_rows(string file, int number)
    {
        var history = SharedCase.Next(file, number, probes);
        Assert.Null(await DifferenceAsync(history));
    }
}
