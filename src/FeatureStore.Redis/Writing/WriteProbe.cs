using System.Globalization;
using System.Text;
using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>Finds out whether writes are taken, and leaves nothing behind.</summary>
internal sealed class WriteProbe(RedisLink link, TimeSpan limit)
{
    // Enough names that each master of a cluster has one.
    private const int Names = 4096;

    /// <summary>Every master answers, and takes the commands that are used: a key is made and removed in one transaction.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        var keys = link.IsCluster ? KeysOfMasters() : [Key(0)];
        return new Window(link, limit, keys.Length).RunAsync([.. Enumerable.Range(0, keys.Length)], i => TryAsync(keys[i]), (_, _) => { }, cancellationToken);
    }

    /// <summary>Why a transaction was thrown away: a plain command that changes nothing is refused for the same reason, in words.</summary>
    public async Task<Exception> ReasonAsync(ReadOnlyMemory<byte> key, Exception discarded)
    {
        try
        {
            await link.Database.StringSetRangeAsync(key.ToArray(), 0, RedisValue.EmptyString).ConfigureAwait(false);
            return link.Errors.Discarded(discarded);
        }
        catch (RedisServerException reason) when (reason.Kind is not (RedisErrorKind.NoPermission or RedisErrorKind.UnknownCommand or RedisErrorKind.WrongType))
        {
            return reason;
        }
        catch (RedisServerException)
        {
            return link.Errors.Discarded(discarded);
        }
    }

    private async Task<bool> TryAsync(byte[] key)
    {
        await link.Database.StringGetAsync([key]).ConfigureAwait(false);
        var transaction = link.Database.CreateTransaction();
        transaction.AddCondition(Condition.StringLengthEqual(key, 0));
        var tasks = new Task[]
        {
            transaction.StringSetAsync([new(key, "1")], When.NotExists),
            transaction.StringAppendAsync(key, "1"),
            transaction.StringSetAsync([new(key, "1")]),
            transaction.KeyDeleteAsync(key),
        };
        try
        {
            // Another check of the same kind may be under way; then writes are taken as well.
            if (await transaction.ExecuteAsync(CommandFlags.DemandMaster).ConfigureAwait(false))
                await Task.WhenAll(tasks).ConfigureAwait(false);
            return true;
        }
        catch (RedisServerException exception) when (exception.Kind == RedisErrorKind.ExecAbort)
        {
            throw await ReasonAsync(key, exception).ConfigureAwait(false);
        }
    }

    private byte[][] KeysOfMasters() =>
    [
        .. Enumerable.Range(0, Names).Select(Key)
            .GroupBy(key => RedisErrors.Text(link.Multiplexer.GetServer((RedisKey)key)?.EndPoint), StringComparer.Ordinal).Select(g => g.First()),
    ];

    private static byte[] Key(int number) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{featurestore:check:{number}}}"));
}
