namespace FeatureStore;

/// <summary>What an expression is evaluated over: a stored row, or the answers of one entity.</summary>
internal readonly ref struct Frame
{
    public Frame(StateRows rows, ReadOnlySpan<byte> row, TextBuffer texts)
    {
        (Rows, Texts) = (rows, texts);
        Row = row;
    }

    public Frame(Answers answers) => (Answers, Texts) = (answers, answers.Texts);

    /// <summary>The rows, if it is one of them.</summary>
    public StateRows? Rows { get; }

    /// <summary>The bytes of the row and what follows it.</summary>
    public ReadOnlySpan<byte> Row { get; }

    /// <summary>The answers, if it is they.</summary>
    public Answers? Answers { get; }

    /// <summary>Where texts are made.</summary>
    public TextBuffer Texts { get; }
}
