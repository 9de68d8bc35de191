using System.Buffers;

namespace FeatureStore.Sqlite.Tests;

/// <summary>Memory that for three numbers that cancels when it is written to for the n-th time: in the middle of a call.</summary>
internal sealed class CancelsAt(int time) : MemoryManager<int>
{
    private readonly CancellationTokenSource _source = new();
    private readonly int[] _memory = new int[3];
    private int _asked;

    public CancellationToken Token => _source.Token;

    public override Memory<int> Memory => CreateMemory(_memory.Length);

    public override Span<int> GetSpan()
    {
        if (++_asked == time)
            _source.Cancel();
        return _memory;
    }

    public override MemoryHandle Pin(int elementIndex = 0) => throw new InvalidOperationException();

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing) => _source.Dispose();
}
