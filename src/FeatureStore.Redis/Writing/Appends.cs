using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>The appends of one call, every one awaited.</summary>
internal sealed class Appends(RedisLink link, TimeSpan limit, ByteStrings keys, ByteStrings values, Memory<int> lengths)
{
    private const int InFlight = 1000;
    private const int KeysOfChunk = 500;
    private const int ChunksInFlight = 4;

    private readonly OwnedBytes _keys = new(keys);
    private readonly OwnedBytes _values = new(values);

    public async Task RunAsync(bool expectAbsent, CancellationToken cancellationToken)
    {
        var work = Enumerable.Range(0, _keys.Count).ToArray();
        // A cluster takes one slot at a time, where one command for many keys gains nothing.
        if (expectAbsent && !link.IsCluster && work.Length > 1)
            work = await CreateAsync(cancellationToken).ConfigureAwait(false);
        await new Window(link, limit, InFlight).RunAsync(work, AppendAsync, Appended, cancellationToken).ConfigureAwait(false);
    }

    private Task<long> AppendAsync(int index) => link.Database.StringAppendAsync(_keys[index].ToArray(), _values[index]);

    private void Appended(int index, long length) => lengths.Span[index] = checked((int)length);

    /// <summary>Sets chunks of keys that have no value yet, all of a chunk or none; gives the keys that are left to append to.</summary>
    private async Task<int[]> CreateAsync(CancellationToken cancellationToken)
    {
        var left = new List<int>();
        var chunks = Enumerable.Range(0, (_keys.Count + KeysOfChunk - 1) / KeysOfChunk).ToArray();
        await new Window(link, limit, ChunksInFlight).RunAsync(chunks, CreateChunkAsync, Created, cancellationToken).ConfigureAwait(false);
        return [.. left];

        void Created(int chunk, bool created)
        {
            foreach (var index in Members(chunk))
            {
                if (created)
                    Appended(index, _values[index].Length);
                else
                    left.Add(index);
            }
        }
    }

    private Task<bool> CreateChunkAsync(int chunk) => link.Database.StringSetAsync(
        [.. Members(chunk).Select(i => new KeyValuePair<RedisKey, RedisValue>(_keys[i].ToArray(), _values[i]))], When.NotExists);

    private IEnumerable<int> Members(int chunk) => Enumerable.Range(chunk * KeysOfChunk, Math.Min(KeysOfChunk, _keys.Count - chunk * KeysOfChunk));
}
