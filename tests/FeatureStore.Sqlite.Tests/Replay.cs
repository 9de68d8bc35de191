using FeatureStore.Conformance;

namespace FeatureStore.Sqlite.Tests;

/// <summary>Cases replayed through a store in a file of its own.</summary>
internal static class Replay
{
    public static async Task<IReadOnlyList<Row>> MaterializedAsync(HistoryCase history)
    {
        await using var store = new SqliteUnderTest();
        return await OnlineReplay.MaterializedAsync(store, history);
    }

    public static async Task<IReadOnlyList<Row>> PushedAsync(HistoryCase history)
    {
        await using var store = new SqliteUnderTest();
        return await OnlineReplay.PushedAsync(store, history);
    }
}
