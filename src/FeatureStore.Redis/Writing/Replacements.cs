using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>
/// The replacements of one call, as transactions that watch their keys: of many keys at once on one server, of one key on a cluster. When
/// some of a transaction's keys are not as expected, the rest goes again without them.
/// </summary>
internal sealed class Replacements(RedisLink link, TimeSpan limit, ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced)
{
    private const int KeysOfTransaction = 256;
    private const int InFlight = 2;
    private const int InFlightOnCluster = 64;

    private readonly OwnedBytes _keys = new(keys);
    private readonly OwnedBytes _expected = new(expected);
    private readonly OwnedBytes _values = new(values);

    private readonly KeyState[] _states = new KeyState[keys.Count];

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var size = link.IsCluster ? 1 : KeysOfTransaction;
        var chunks = Enumerable.Range(0, (_keys.Count + size - 1) / size).ToArray();
        return new Window(link, limit, link.IsCluster ? InFlightOnCluster : InFlight)
            .RunAsync(chunks, chunk => ReplaceAsync(Open(chunk * size, size), cancellationToken), (_, _) => { }, cancellationToken);
    }

    // What is answered stays answered, when the rest of its chunk goes again.
    private int[] Open(int first, int size) => [.. Enumerable.Range(first, Math.Min(size, _keys.Count - first)).Where(i => _states[i] != KeyState.Answered)];

    private async Task<bool> ReplaceAsync(int[] members, CancellationToken cancellationToken)
    {
        while (members.Length > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var transaction = new Transaction(link, members, _keys, _expected, _values);
            if (await ExecuteAsync(transaction, members).ConfigureAwait(false))
            {
                foreach (var index in members)
                    Answer(index, true);
                return true;
            }
            var different = transaction.Different();
            if (different.Length == 0)
            {
                // Someone wrote to one of the keys in between. A single key is not as expected then; of many it is found out which.
                if (members.Length > 1)
                {
                    await ReplaceAsync(members[..(members.Length / 2)], cancellationToken).ConfigureAwait(false);
                    await ReplaceAsync(members[(members.Length / 2)..], cancellationToken).ConfigureAwait(false);
                    return true;
                }
                different = members;
            }
            await SettleAsync(different).ConfigureAwait(false);
            members = [.. members.Except(different)];
        }
        return true;
    }

    private async Task<bool> ExecuteAsync(Transaction transaction, int[] members)
    {
        try
        {
            return await transaction.ExecuteAsync().ConfigureAwait(false);
        }
        catch (RedisServerException exception) when (exception.Kind == RedisErrorKind.ExecAbort)
        {
            throw await new WriteProbe(link, limit).ReasonAsync(_keys[members[0]], exception).ConfigureAwait(false);
        }
        catch (Exception exception) when (RedisFaults.MayBeDone(exception))
        {
            foreach (var index in members)
                _states[index] = KeyState.MaybeDone;
            throw;
        }
    }

    // What stands there is read: it may be our own write, whose answer was lost, or no string at all, which is an error of the server.
    private async Task SettleAsync(int[] different)
    {
        var current = await Task.WhenAll(different.Select(i => link.Database.StringGetAsync(_keys[i].ToArray()))).ConfigureAwait(false);
        foreach (var (index, value) in different.Zip(current))
            Answer(index, _states[index] == KeyState.MaybeDone && ((ReadOnlyMemory<byte>)value).Span.SequenceEqual(_values[index].Span));
    }

    private void Answer(int index, bool answer)
    {
        replaced.Span[index] = answer;
        _states[index] = KeyState.Answered;
    }

    private enum KeyState : byte
    {
        Open,

        // A transaction with the key was sent and not answered: the new value may be our own.
        MaybeDone,
        Answered,
    }
}
