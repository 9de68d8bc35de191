namespace FeatureStore.Faults.Tests;

/// <summary>The files that a view is materialized from are not what they were.</summary>
public sealed class SourceFaultTests(History history) : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("featurestore-faults-").FullName;

    private string Visits => Path.Combine(_root, "visits.parquet");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory, InlineData("missing"), InlineData("cut"), InlineData("something else")]
    public async Task Nothing_is_written_and_the_watermark_stays(string fault)
    {
        foreach (var file in Directory.EnumerateFiles(history.Root))
            File.Copy(file, Path.Combine(_root, Path.GetFileName(file)));
        await using var place = new SqlitePlace();
        await using var store = Opened.Client(place.Open(), _root, "fs:");
        await Work.RunAsync(store, ..^1, TestContext.Current.CancellationToken);

        await SpoilAsync(fault);
        var error = await Assert.ThrowsAsync<FeatureDataException>(() => Work.Units[^1].RunAsync(store, TestContext.Current.CancellationToken));
        Assert.Equal("visits", error.Relation);
        Assert.Contains(Visits, error.Message, StringComparison.Ordinal);
        Seeded.Say(error.Message);
        await history.HoldsAsync(store, Work.Units.Count - 1, asTheyWere: true);

        File.Copy(Path.Combine(history.Root, "visits.parquet"), Visits, overwrite: true);
        await Work.RunAsync(store, ^1.., TestContext.Current.CancellationToken);
        await history.HoldsAsync(store);
    }

    private async Task SpoilAsync(string fault)
    {
        var bytes = await File.ReadAllBytesAsync(Visits, TestContext.Current.CancellationToken);
        if (fault == "missing")
            File.Delete(Visits);
        else
            await File.WriteAllBytesAsync(Visits, fault == "cut" ? bytes[..(bytes.Length / 2)] : [.. "no Parquet"u8], TestContext.Current.CancellationToken);
    }
}
