namespace FeatureStore.Testing.Tests;

/// <summary>When views are materialized so that questions can be asked.</summary>
public sealed class ScheduleTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Each_question_is_asked_of_state_that_has_all_it_needs(int seed)
    {
        var random = new Random(seed);
        var questions = Enumerable.Range(0, 500).Select(row => random.Next(1000) is var at ? new Question(row, at, random.Next(5) == 0 ? long.MinValue : at - random.Next(60)) : default).ToArray();

        var parts = Schedule.Of(questions, q => q.Row % 4 == 0, int.MaxValue, new(seed));
        Assert.Equal(questions.OrderBy(q => q.Row), parts.SelectMany(p => p.Questions).OrderBy(q => q.Row));
        Assert.Equal(parts.Select(p => p.Instant).Order().Distinct(), parts.Select(p => p.Instant));
        Assert.All(parts, p => Assert.All(p.Questions, q => Assert.InRange(p.Instant, q.Since, q.Instant)));
    }

    [Fact]
    public void As_few_instants_as_will_do()
    {
        Question[] questions = [new(0, 10, 1), new(1, 12, 5), new(2, 20, 11), new(3, 30, 30)];
        Assert.Equal([10, 20, 30], Schedule.Of(questions, _ => true, 10, new(1)).Select(p => p.Instant));
    }

    [Fact]
    public void Too_many_leave_edges_out_first()
    {
        Question[] questions = [new(0, 10, 10), new(1, 20, 20), new(2, 30, 30), new(3, 30, 15)];
        var parts = Schedule.Of(questions, q => q.Row == 1, 1, new(1));
        Assert.Equal([1, 3], Assert.Single(parts).Questions.Select(q => q.Row));
    }
}
