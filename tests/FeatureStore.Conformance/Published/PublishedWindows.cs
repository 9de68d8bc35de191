namespace FeatureStore.Conformance;

/// <summary>Windows whose values OpenMLDB's tests publish, from definitions in YAML.</summary>
[Trait("Category", "Oracles")]
public abstract class PublishedWindows : HistoricalConformance
{
    private const string Windows = "openmldb_windows.json";

    // What can be said in our words cannot become less.
    private const int Least = 50;

    [Fact]
    public async Task OpenMldb_windows()
    {
        var (answered, wrong, left) = (0, new List<string>(), new List<string>());
        foreach (var published in OracleFiles.Cases(Windows))
        {
            if (WindowCase.WhyNot(published) is { } why)
            {
                left.Add($"{WindowCase.IdOf(published)}: {why}");
                continue;
            }
            var window = WindowCase.Of(published);
            var answers = (await EvaluateAsync(window.History)).Select(row => row[WindowCase.Answer]);
            if (window.Expected.SequenceEqual(answers))
                answered++;
            else
                wrong.Add($"{WindowCase.IdOf(published)}: {string.Join(", ", answers.Select(SameAnswers.Text))} instead of {string.Join(", ", window.Expected.Select(SameAnswers.Text))}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{answered} windows have the values that are published; {left.Count} cannot be expressed:\n{string.Join('\n', left)}");
        Assert.Empty(wrong);
        Assert.InRange(answered, Least, answered);
    }
}
