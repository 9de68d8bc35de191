using System.Runtime.InteropServices;

namespace FeatureStore.Sqlite.Writer;

/// <summary>Checks a store as a user who may not do everything, whoever runs the tests.</summary>
internal static class Unprivileged
{
    private const uint Nobody = 65534;

    /// <summary>Says what the check of <paramref name="path"/> ends with: <c>ok</c>, or whether the error is transient and its message.</summary>
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
        try
        {
            await using var store = new SqliteOnlineStore(new() { Path = path });
            await store.CheckAsync(CancellationToken.None);
            return "ok";
        }
        catch (OnlineStoreException exception)
        {
            return $"{exception.IsTransient} {exception.Message}";
        }
    }

    [DllImport("libc", EntryPoint = "setuid")]
    private static extern int SetUser(uint user);
}
