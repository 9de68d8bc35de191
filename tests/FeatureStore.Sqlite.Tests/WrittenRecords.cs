using System.Buffers.Binary;
using FeatureStore.Conformance;

namespace FeatureStore.Sqlite.Tests;

/// <summary>What writers left in a file: the numbers of the calls of each, key by key.</summary>
internal static class WrittenRecords
{
    public const int Keys = 4;

    /// <summary>How many calls of each writer are in the file, after checking that they are whole and in order.</summary>
    public static async Task<Dictionary<int, int>> CountAsync(IOnlineStore store)
    {
        var counts = new List<Dictionary<int, int>>();
        foreach (var value in await store.ReadAsync([.. Enumerable.Range(0, Keys).Select(k => (byte[])[(byte)k])]))
        {
            var calls = (value ?? []).Chunk(8).GroupBy(r => BinaryPrimitives.ReadInt32BigEndian(r), r => BinaryPrimitives.ReadInt32BigEndian(r.AsSpan(4)));
            counts.Add(calls.ToDictionary(c => c.Key, c => c.Count()));
            foreach (var one in calls)
                Assert.Equal(Enumerable.Range(0, one.Count()), one);
        }
        Assert.All(counts, c => Assert.Equal(counts[0].OrderBy(p => p.Key), c.OrderBy(p => p.Key)));
        return counts[0];
    }
}
