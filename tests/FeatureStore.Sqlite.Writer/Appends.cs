using System.Buffers.Binary;

namespace FeatureStore.Sqlite.Writer;

/// <summary>Appends records of eight bytes, the writer's name and a number, to some keys, and says each number when it was acknowledged.</summary>
internal static class Appends
{
    private const int Keys = 4;

    public static async Task<int> RunAsync(string path, int name, int calls)
    {
        await using var store = new SqliteOnlineStore(new() { Path = path, BusyTimeout = TimeSpan.FromSeconds(60) });
        await using var acknowledged = Console.OpenStandardOutput();
        var (keys, values, lengths, line) = (new ByteStrings(), new ByteStrings(), new int[Keys], new byte[4]);
        for (var call = 0; call < calls; call++)
        {
            Fill(keys, values, name, call);
            await store.AppendAsync(keys, values, lengths, expectAbsent: false, CancellationToken.None);
            BinaryPrimitives.WriteInt32BigEndian(line, call);
            await acknowledged.WriteAsync(line);
            await acknowledged.FlushAsync();
        }
        return 0;
    }

    private static void Fill(ByteStrings keys, ByteStrings values, int name, int call)
    {
        keys.Clear();
        values.Clear();
        for (byte key = 0; key < Keys; key++)
        {
            keys.Add([key]);
            BinaryPrimitives.WriteInt32BigEndian(values.Grow(4), name);
            BinaryPrimitives.WriteInt32BigEndian(values.Grow(4), call);
            values.End();
        }
    }
}
