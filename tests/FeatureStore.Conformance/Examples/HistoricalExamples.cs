namespace FeatureStore.Conformance;

/// <summary>Every row of docs/examples.md is a test.</summary>
public abstract class HistoricalExamples : HistoricalConformance
{
    public static TheoryData<string> Names => new(ExampleSection.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Example(string name)
    {
        var (history, spineRow) = ExampleCase.Of(name);
        var (section, row) = ExampleSection.Find(name);
        var source = history.Definitions.Sources[0];
        var view = history.Definitions.Views[0];

        var answers = await EvaluateAsync(history);

        Assert.Equal(history.Spine.Count, answers.Count);
        Assert.Equal(history.Probes.Cast<object?>(), answers.Select(a => a[HistoryCase.Probe]));
        foreach (var column in section.Expectations.Headers.Where(h => !ExampleCase.NotAnswers.Contains(h)))
        {
            var feature = view.Features.Single(f => f.Name == ExampleCase.FeatureOf(column));
            var expected = ExampleCase.Answer(row[column], new ViewTyping(view, source).TypeOf(feature)!);
            Assert.Equal((column, expected), (column, answers[spineRow][ExampleCase.View + "__" + feature.Name]));
        }
    }
}
