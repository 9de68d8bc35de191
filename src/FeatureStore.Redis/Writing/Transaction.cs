using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>One transaction: if all keys are as expected, all get their new values; otherwise none does.</summary>
internal sealed class Transaction
{
    private readonly ITransaction _transaction;
    private readonly int[] _members;
    private readonly ConditionResult[] _conditions;

    public Transaction(RedisLink link, int[] members, OwnedBytes keys, OwnedBytes expected, OwnedBytes values)
    {
        _members = members;
        _transaction = link.Database.CreateTransaction();
        var redisKeys = Array.ConvertAll(members, i => (RedisKey)keys[i].ToArray());
        _conditions = [.. members.Select((i, n) => _transaction.AddCondition(Is(redisKeys[n], expected[i])))];
        var kept = members.Index().Where(m => !values[m.Item].IsEmpty).Select(m => new KeyValuePair<RedisKey, RedisValue>(redisKeys[m.Index], values[m.Item])).ToArray();
        var removed = members.Index().Where(m => values[m.Item].IsEmpty).Select(m => redisKeys[m.Index]).ToArray();
        // Their own tasks end as the transaction does.
        if (kept.Length > 0)
            Ignore(_transaction.StringSetAsync(kept));
        if (removed.Length > 0)
            Ignore(_transaction.KeyDeleteAsync(removed));
    }

    // A transaction would go to a replica if there is nothing else, and break the connection there.
    public Task<bool> ExecuteAsync() => _transaction.ExecuteAsync(CommandFlags.DemandMaster);

    /// <summary>After a transaction that did not take place: the keys that were not as expected; none if one was written to in between.</summary>
    public int[] Different() => _transaction.WasWatchConflict ? [] : [.. _members.Where((_, n) => !_conditions[n].WasSatisfied)];

    // A key without a value and one with an empty value are the same, as for APPEND.
    private static Condition Is(RedisKey key, ReadOnlyMemory<byte> expected) => expected.IsEmpty ? Condition.StringLengthEqual(key, 0) : Condition.StringEqual(key, expected);

    private static void Ignore(Task task) => task.ContinueWith(
        static t => t.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
