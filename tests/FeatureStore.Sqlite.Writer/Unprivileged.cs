using System.Runtime.InteropServices;

namespace FeatureStore.Sqlite.Writer;

/// <summary>Checks a store as a user who may not do everything, whoever runs the tests.</summary>
internal static class Unprivileged
{
    private const uint Nobody = 65534;

    /// <summary>Says what a read and a check of <paramref name="path"/> end with: <c>ok</c>, or which failed, whether that is transient, and the message.</summary>
    public static async Task<int> CheckAsync(string path, string scratch)
    {
        if (Environment.IsPrivilegedProcess)
        {
            // What is needed is loaded before: nobody may not be allowed to read it.
            await ResultAsync(scratch);
            await ResultAsync(Path.GetDirectoryName(scratch)!);
            if (SetUser(Nobody) != 0)
                throw new InvalidOperationException("The user could not be changed.");
        }
        Console.WriteLine(await ResultAsync(path));
        return 0;
    }

    private static async Task<string> ResultAsync(string path)
    {
        var step = "read";
        try
        {
            await using var store = new SqliteOnlineStore(new() { Path = path });
            await store.ReadAsync(new(), new Nothing(), CancellationToken.None);
            step = "check";
            await store.CheckAsync(CancellationToken.None);
            return "ok";
        }
        catch (OnlineStoreException exception)
        {
            return $"{step} {exception.IsTransient} {exception.Message}";
        }
    }

    [DllImport("libc", EntryPoint = "setuid")]
    private static extern int SetUser(uint user);

    private sealed class Nothing : StoredValues
    {
        public override void Present(int index, ReadOnlySpan<byte> value) => throw new InvalidOperationException();

        public override void Absent(int index) => throw new InvalidOperationException();
    }
}
