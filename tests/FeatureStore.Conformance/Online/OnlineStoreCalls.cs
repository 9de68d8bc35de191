using System.Text;

namespace FeatureStore.Conformance;

/// <summary>Calls a store with arrays, as tests have them.</summary>
public static class OnlineStoreCalls
{
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static ByteStrings Strings(params IEnumerable<byte[]> values)
    {
        var strings = new ByteStrings();
        foreach (var value in values)
            strings.Add(value);
        return strings;
    }

    public static async Task<IReadOnlyList<byte[]?>> ReadAsync(this IOnlineStore store, params byte[][] keys)
    {
        var values = new StoredBytes();
        await store.ReadAsync(Strings(keys), values, TestContext.Current.CancellationToken);
        Assert.Equal(keys.Length, values.Values.Count);
        return values.Values;
    }

    public static IReadOnlyList<byte[]?> Read(this IOnlineStore store, params byte[][] keys)
    {
        var values = new StoredBytes();
        store.Read(Strings(keys), values, TestContext.Current.CancellationToken);
        Assert.Equal(keys.Length, values.Values.Count);
        return values.Values;
    }

    /// <summary>Appends and gives the lengths.</summary>
    public static async Task<IReadOnlyList<int>> AppendAsync(this IOnlineStore store, byte[][] keys, byte[][] values, bool expectAbsent = false)
    {
        var lengths = new int[keys.Length];
        await store.AppendAsync(Strings(keys), Strings(values), lengths, expectAbsent, TestContext.Current.CancellationToken);
        return lengths;
    }

    public static async Task<int> AppendAsync(this IOnlineStore store, byte[] key, byte[] value) =>
        (await store.AppendAsync([key], [value])).Single();

    /// <summary>Replaces and gives whether each was as expected.</summary>
    public static async Task<IReadOnlyList<bool>> ReplaceAsync(this IOnlineStore store, byte[][] keys, byte[][] expected, byte[][] values)
    {
        var replaced = new bool[keys.Length];
        await store.ReplaceAsync(Strings(keys), Strings(expected), Strings(values), replaced, TestContext.Current.CancellationToken);
        return replaced;
    }

    public static async Task<bool> ReplaceAsync(this IOnlineStore store, byte[] key, byte[] expected, byte[] value) =>
        (await store.ReplaceAsync([key], [expected], [value])).Single();
}
