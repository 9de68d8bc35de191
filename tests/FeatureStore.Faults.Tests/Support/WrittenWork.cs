using System.Text;

namespace FeatureStore.Faults.Tests.Support;

/// <summary>All of the work in a store, and a hand on its bytes.</summary>
internal sealed class WrittenWork : IAsyncDisposable
{
    private const string Prefix = "written:";

    private readonly SeenKeys _keys;
    private readonly IOnlineStore _bytes;

    private WrittenWork(History history, Place place)
    {
        _keys = new(place.Open());
        _bytes = place.Open();
        Store = Opened.Client(_keys, history.Root, Prefix);
    }

    public FeatureStoreClient Store { get; }

    public static async Task<WrittenWork> CreateAsync(History history, Place place)
    {
        var written = new WrittenWork(history, place);
        await Work.RunAsync(written.Store, Range.All, TestContext.Current.CancellationToken);
        return written;
    }

    /// <summary>The key of an entity's value: <c>card:7</c> of <c>card_activity</c>; without an entity that of the view's head.</summary>
    public byte[] Key(string? entity, string view) => _keys.Key(Prefix, (entity is null ? "" : "{" + entity + "}") + view + ".");

    public static string Text(byte[] key) => Encoding.UTF8.GetString(key);

    public async Task<byte[]> ReadAsync(byte[] key) => (await _bytes.ReadAsync(key)).Single()!;

    /// <summary>Puts other bytes in the place of a value; none removes it.</summary>
    public async Task ReplaceAsync(byte[] key, byte[] value) => Assert.True(await _bytes.ReplaceAsync(key, await ReadAsync(key), value));

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _bytes.DisposeAsync();
    }
}
