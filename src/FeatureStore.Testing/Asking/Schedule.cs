namespace FeatureStore.Testing;

/// <summary>
/// When views that are only materialized are materialized, so that questions can be asked: at as few instants as will do,
/// as one run serves every question about entities that do not change until its instant.
/// </summary>
internal static class Schedule
{
    /// <summary>The instants in ascending order, each with the questions to ask then.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="isOwn">Whether a question is about the own instant of its row; those come first.</param>
    /// <param name="most">How many instants there may be; what they do not serve is left out.</param>
    /// <param name="random">Chooses, where there are too many.</param>
    public static IReadOnlyList<(long Instant, Question[] Questions)> Of(Question[] questions, Func<Question, bool> isOwn, int most, Random random)
    {
        var instants = new SortedSet<long>();
        Add(instants, questions.Where(isOwn), most, random);
        Add(instants, questions.Where(q => !Serves(instants, q)), most, random);
        long[] sorted = [.. instants];
        return [.. questions.Where(q => Serves(instants, q)).GroupBy(q => Latest(sorted, q.Instant)).OrderBy(g => g.Key).Select(g => (g.Key, g.ToArray()))];
    }

    // The fewest points that meet all intervals: the end of the first that is not met, again and again.
    private static void Add(SortedSet<long> instants, IEnumerable<Question> questions, int most, Random random)
    {
        var needed = new List<long>();
        foreach (var question in questions.OrderBy(q => q.Instant))
        {
            if (needed.Count == 0 || needed[^1] < question.Since)
                needed.Add(question.Instant);
        }
        var chosen = needed.ToArray();
        random.Shuffle(chosen);
        instants.UnionWith(chosen.Take(most - instants.Count));
    }

    private static bool Serves(SortedSet<long> instants, Question question) => question.Since <= question.Instant
        && instants.Count > 0 && instants.GetViewBetween(question.Since, question.Instant).Count > 0;

    private static long Latest(long[] sorted, long instant)
    {
        var place = Array.BinarySearch(sorted, instant);
        return place >= 0 ? sorted[place] : sorted[~place - 1];
    }
}
