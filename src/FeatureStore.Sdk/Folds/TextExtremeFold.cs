namespace FeatureStore;

/// <summary>The least or the greatest of texts, by their bytes.</summary>
internal sealed class TextExtremeFold(FoldInput input, bool greatest) : Fold
{
    private readonly Cell _cell = new(input);
    private byte[] _best = [];
    private int _length = -1;

    public override void Clear() => _length = -1;

    public override void Add(in FoldRows rows, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_cell.TryRead(rows, i, out var text))
                Add(text);
        }
    }

    public override bool TryMerge(ReadOnlySpan<byte> part)
    {
        if (part.Length == 0 || part[0] > 1 || (part[0] == 0 && part.Length > 1))
            return false;
        if (part[0] == 1)
            Add(part[1..]);
        return true;
    }

    public override void Write(ByteStrings to)
    {
        to.Grow(1)[0] = _length < 0 ? (byte)0 : (byte)1;
        if (_length > 0)
            _best.AsSpan(0, _length).CopyTo(to.Grow(_length));
    }

    public override FoldResult Result(Answers answers) => _length < 0 ? default : new(answers.Keep(_best.AsSpan(0, _length)));

    private void Add(ReadOnlySpan<byte> text)
    {
        if (_length >= 0 && text.SequenceCompareTo(_best.AsSpan(0, _length)) is var order && (greatest ? order <= 0 : order >= 0))
            return;
        if (_best.Length < text.Length)
            _best = new byte[2 * text.Length];
        text.CopyTo(_best);
        _length = text.Length;
    }
}
