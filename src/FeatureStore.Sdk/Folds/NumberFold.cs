using FeatureStore.Model;

namespace FeatureStore;

/// <summary>What numbers come to, in a fixed number of bytes.</summary>
internal interface ITotal<TNumber>
    where TNumber : struct
{
    /// <summary>How many bytes <see cref="Write"/> writes.</summary>
    static abstract int Size { get; }

    void Add(TNumber number);

    void Merge(ReadOnlySpan<byte> part);

    void Write(Span<byte> to);

    /// <summary>The value of an aggregate: several share what they need to know.</summary>
    FoldResult Result(string aggregate, FeatureType type);
}

/// <summary>A fold of numbers. The types are known where it is compiled, so its loop calls nothing.</summary>
internal sealed class NumberFold<TNumber, TNumbers, TTotal>(string aggregate, FoldInput input) : Fold
    where TNumber : struct
    where TNumbers : struct, INumbers<TNumber>
    where TTotal : struct, ITotal<TNumber>
{
    private TTotal _total;

    public override void Clear() => _total = default;

    public override void Add(in FoldRows rows, int first, int end)
    {
        var total = _total;
        if (input.Column is { } column)
        {
            var (nulls, bit) = rows.Rows.NullOf(column);
            foreach (var start in rows.Rows.Starts[first..end])
            {
                var row = rows.Value[start..];
                if ((row[nulls] & bit) == 0)
                    total.Add(TNumbers.Read(column, row));
            }
        }
        else
        {
            foreach (ref readonly var value in rows.Computed(input.Computed!)[first..end])
            {
                if (value.HasValue)
                    total.Add(TNumbers.Of(value, input.Type!));
            }
        }
        _total = total;
    }

    public override bool TryMerge(ReadOnlySpan<byte> part)
    {
        if (part.Length != TTotal.Size)
            return false;
        _total.Merge(part);
        return true;
    }

    public override void Write(ByteStrings to) => _total.Write(to.Grow(TTotal.Size));

    public override FoldResult Result(Answers answers) => _total.Result(aggregate, input.Type!);
}
