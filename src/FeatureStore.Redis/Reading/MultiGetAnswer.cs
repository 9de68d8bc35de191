using System.Buffers;
using RESPite.Messages;
using StackExchange.Redis;

// The reader of answers as they lie in the receive buffer is called experimental; this is the one file that uses it.
#pragma warning disable SER004

namespace FeatureStore.Redis;

/// <summary>The answer to an MGET, read where it was received.</summary>
internal sealed class MultiGetAnswer : IDisposable
{
    private readonly RespResult _result;

    private MultiGetAnswer(RespResult result) => _result = result;

    public static async Task<MultiGetAnswer> OfAsync(IDatabase database, string command, ReadOnlyMemory<RedisKeyOrValue> arguments) =>
        new(await database.ExecuteRespAsync(command, arguments).ConfigureAwait(false));

    /// <summary>Nobody waits for this answer any more: when it comes, its buffer goes back.</summary>
    public static void Drop(Task<MultiGetAnswer>? sent) => sent?.ContinueWith(
        static t => { if (t.IsCompletedSuccessfully) t.Result.Dispose(); else _ = t.Exception; },
        CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    /// <summary>Hands the values over; the first has this index.</summary>
    public void Give(int count, int first, StoredValues values, RedisErrors errors)
    {
        var reader = _result.Read();
        if (!reader.IsAggregate || !reader.AggregateLengthIs(count))
            throw errors.Strange($"not a list of {count} values");
        var children = reader.AggregateChildren();
        for (var i = first; i < first + count; i++)
        {
            children.DemandNext();
            Give(ref children.Value, i, values);
        }
    }

    public void Dispose() => _result.Dispose();

    // An empty string is what others may leave; here it is nothing, as for APPEND.
    private static void Give(ref RespReader value, int index, StoredValues values)
    {
        if (value.IsNull || value.ScalarIsEmpty())
            values.Absent(index);
        else if (value.TryGetSpan(out var span))
            values.Present(index, span);
        else
            GiveCopy(ref value, index, values);
    }

    // Where two receive buffers meet, a value lies in both.
    private static void GiveCopy(ref RespReader value, int index, StoredValues values)
    {
        var copy = ArrayPool<byte>.Shared.Rent(value.ScalarLength());
        var length = value.CopyTo(copy);
        values.Present(index, copy.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(copy);
    }
}
