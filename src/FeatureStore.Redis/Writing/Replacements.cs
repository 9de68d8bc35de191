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

    // Kept here until the end: a transaction may still be under way when the caller has given up and uses its memory for something else.
    private readonly bool[] _replaced = new bool[keys.Count];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var size = link.IsCluster ? 1 : KeysOfTransaction;
        var chunks = Enumerable.Range(0, (_keys.Count + size - 1) / size).ToArray();
        await new Window(link, limit, link.IsCluster ? InFlightOnCluster : InFlight).RunAsync(
            chunks, chunk => ReplaceAsync(Open(Enumerable.Range(chunk * size, Math.Min(size, _keys.Count - chunk * size))), cancellationToken), (_, _) => { }, cancellationToken).ConfigureAwait(false);
        _replaced.CopyTo(replaced);
    }

    // What is answered stays answered, when others of its chunk go again.
    private int[] Open(IEnumerable<int> members) => [.. members.Where(i => _states[i] != KeyState.Answered)];

    private async Task<bool> ReplaceAsync(int[] members, CancellationToken cancellationToken)
    {
        for (var patience = new Patience(limit); members.Length > 0; members = Open(members))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (patience.IsOver)
                throw new TimeoutException();
            var transaction = new Transaction(link, members, _keys, _expected, _values);
            if (await ExecuteAsync(transaction, members).ConfigureAwait(false))
            {
                foreach (var index in members)
                    Answer(index, true);
                return true;
            }
            var different = transaction.Different();
            // Someone wrote to one of the keys in between; of many it is found out which.
            if (different.Length == 0 && members.Length > 1)
            {
                await ReplaceAsync(members[..(members.Length / 2)], cancellationToken).ConfigureAwait(false);
                await ReplaceAsync(members[(members.Length / 2)..], cancellationToken).ConfigureAwait(false);
                return true;
            }
            await SettleAsync(different.Length == 0 ? members : different).ConfigureAwait(false);
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

    // What stands there decides. It may be our own write, whose answer was lost, or no string at all, which is an error of the server. If it
    // is as expected, the driver did not come to look, or someone wrote and took it back: such a key goes again.
    private async Task SettleAsync(int[] doubtful)
    {
        var current = await Task.WhenAll(doubtful.Select(i => link.Database.StringGetAsync(_keys[i].ToArray()))).ConfigureAwait(false);
        foreach (var (index, value) in doubtful.Zip(current))
        {
            var bytes = ((ReadOnlyMemory<byte>)value).Span;
            if (_states[index] == KeyState.MaybeDone && bytes.SequenceEqual(_values[index].Span))
                Answer(index, true);
            else if (!bytes.SequenceEqual(_expected[index].Span))
                Answer(index, false);
        }
    }

    private void Answer(int index, bool answer)
    {
        _replaced[index] = answer;
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
