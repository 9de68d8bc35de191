using System.Collections;

namespace FeatureStore.Testing;

/// <summary>Questions as the rows of a spine.</summary>
internal sealed class QuestionSpine(IReadOnlyList<AskedRow> rows, IReadOnlyList<Question> questions) : IReadOnlyList<SpineRow>
{
    public int Count => questions.Count;

    public SpineRow this[int index] => new(Instant.Time(questions[index].Instant), rows[questions[index].Row].Inputs);

    public IEnumerator<SpineRow> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
