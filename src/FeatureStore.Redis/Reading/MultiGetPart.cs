using System.Buffers;
using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>One MGET and its answer. Its arguments come from a pool and go back there only when no sender can still be reading them.</summary>
internal sealed class MultiGetPart : IDisposable
{
    private const string Command = "MGET";

    private readonly RedisKeyOrValue[] _arguments;
    private Task<MultiGetAnswer>? _sent;
    private int _sends;

    // Keys as values: the driver takes those as they lie in memory. It looks into keys only to find a node of a cluster.
    public MultiGetPart(ByteStrings keys, int first, int count)
        : this(first, count)
    {
        for (var i = 0; i < count; i++)
            _arguments[i] = (RedisValue)keys[first + i];
    }

    public MultiGetPart(SlotOrder order, int first, int count)
        : this(first, count)
    {
        for (var i = 0; i < count; i++)
            _arguments[i] = order.Key(first + i);
    }

    private MultiGetPart(int first, int count) => (First, Count, _arguments) = (first, count, ArrayPool<RedisKeyOrValue>.Shared.Rent(count));

    /// <summary>Where its keys begin, among all keys or in the order of slots.</summary>
    public int First { get; }

    public int Count { get; }

    public MultiGetAnswer? Answer { get; private set; }

    /// <summary>Sends it, unless it is answered.</summary>
    public void Send(IDatabase database)
    {
        if (Answer is not null)
            return;
        _sends++;
        MultiGetAnswer.Drop(_sent);
        _sent = MultiGetAnswer.OfAsync(database, Command, _arguments.AsMemory(0, Count));
    }

    /// <summary>Waits for the answer; gives what failed.</summary>
    public async ValueTask<Exception?> AnsweredAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        if (Answer is not null)
            return null;
        try
        {
            Answer = await _sent!.WaitAsync(limit, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return exception;
        }
    }

    /// <summary>The same, holding the thread.</summary>
    public Exception? Answered(TimeSpan limit, CancellationToken cancellationToken)
    {
        if (Answer is not null)
            return null;
        try
        {
            if (Task.WaitAny([_sent!], (int)Math.Min(limit.TotalMilliseconds, int.MaxValue), cancellationToken) < 0)
                return new TimeoutException();
            Answer = _sent!.GetAwaiter().GetResult();
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return exception;
        }
    }

    public void Dispose()
    {
        Answer?.Dispose();
        if (Answer is null)
            MultiGetAnswer.Drop(_sent);
        // A command that timed out may still be on its way, with these arguments.
        if (_sends == 0 || (_sends == 1 && Answer is not null))
            ArrayPool<RedisKeyOrValue>.Shared.Return(_arguments, clearArray: true);
    }
}
