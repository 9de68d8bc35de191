using FeatureStore.Conformance;

namespace FeatureStore.DuckDb.Tests;

/// <summary>The random suite on the oracle: it has to agree with itself, so what is tested here is the suite.</summary>
public sealed class OracleRandomTests : RandomHistories
{
    public static TheoryData<int> Numbers => new(Enumerable.Range(0, 20));

    protected override Task<IReadOnlyList<Row>> EvaluateAsync(HistoryCase history) => Task.FromResult(OracleAnswers.AsRows(history));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Definitions_are_valid(int number) =>
        Assert.DoesNotContain(RuleCatalogue.Check(HistoryGenerator.Next(1, number, 5).Definitions), f => f.Rule.Severity == Severity.Error);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Cases_survive_json(int number)
    {
        var history = HistoryGenerator.Next(2, number, 5);
        var kept = CaseJson.Read(CaseJson.Write(history));

        Assert.Equal(CaseJson.Write(history), CaseJson.Write(kept));
        Assert.Null(SameAnswers.Difference(history, OracleAnswers.Of(history), OracleAnswers.AsRows(kept)));
    }
}
