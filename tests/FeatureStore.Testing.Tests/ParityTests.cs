namespace FeatureStore.Testing.Tests;

/// <summary>Parity of a view or a service in one line.</summary>
public sealed class ParityTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_view()
    {
        var report = await Parity.AssertAsync<AccountActivity>(Payments.All, seed: 3, cancellationToken: Token);
        Assert.Equal((true, 3, 9), (report.Equal, report.Seed, report.SpineRows));
        Assert.InRange(report.Instants, 9 * 3, 9 * 16);
        // Edges of windows are among the instants, and values at them are compared.
        Assert.All(report.Features, f => Assert.Equal(2 * report.Instants, f.Compared));
    }

    [Fact]
    public async Task Of_a_service_with_requests_and_a_view_in_two_roles()
    {
        ISourceRow[] rows = [.. Payments.All, .. Payments.All.Select(p => p with { AccountId = 2, ShopName = "market" }), new Profile(1, "NP", null, null, Payments.Noon.AddHours(-1))];
        var report = await Parity.AssertAsync<Transfers>(rows, sample: 10, cancellationToken: Token);
        Assert.Equal((true, 11), (report.Equal, report.SpineRows));
    }

    [Fact]
    public async Task Of_windows_without_EventId() =>
        Assert.True((await Parity.AssertAsync<Visitors>(Enumerable.Range(0, 5).Select(i => new Visit(3, i, Payments.Noon.AddMinutes(-i))), cancellationToken: Token)).Equal);

    [Fact]
    public async Task Of_every_type() => await Parity.AssertAsync<OddLatest>(
        [new OddThing("o", true, 1, 2, 3, 4, 5, 6, 7, 8.5f, 9.5, 10.5m, "a\0b", Guid.NewGuid(), new(2024, 1, 1), Channel.Web, TimeSpan.FromDays(1), [1], new([1, 2, 3]), ["a\0b"], [Payments.Noon], [], Payments.Noon, Payments.Noon.AddHours(1)),
            new OddThing("p", null, null, null, null, null, null, null, null, null, double.NaN, null, null, null, null, null, null, null, null, null, null, null, Payments.Noon, Payments.Noon)], cancellationToken: Token);

    [Fact]
    public async Task Of_windows_with_steps_and_without_a_start() => await Parity.AssertAsync<OddWindows>(
        Enumerable.Range(0, 30).Select(i => new Saying($"{i % 25}", $"{i % 2}", $"text {i}", Payments.Noon.AddMinutes(-7 * (i % 25)))), cancellationToken: Token);

    [Fact]
    public async Task Of_requests_of_every_type() => await Parity.AssertAsync<Asked>([new Saying("1", "o", "x", Payments.Noon)], cancellationToken: Token);

    [Fact]
    public async Task Of_files()
    {
        using var files = new SampleFiles().WriteAll();
        var paths = new Dictionary<string, string> { ["payments"] = Path.Combine(files.Root, "pay*.parquet"), ["profiles"] = Path.Combine(files.Root, "profiles.parquet") };
        var report = await Parity.AssertAsync<Transfers>(paths, seed: 1, sample: 12, Token);
        Assert.Equal((true, 13), (report.Equal, report.SpineRows));
        Assert.Equal(report.Text(), (await Parity.AssertAsync<Transfers>(paths, seed: 1, sample: 12, Token)).Text());
        Assert.NotEqual(report.Text(), (await Parity.AssertAsync<Transfers>(paths, seed: 2, sample: 12, Token)).Text().Replace("seed 2", "seed 1"));
    }

    [Fact]
    public async Task Of_nothing()
    {
        await ErrorAsync("No row of 'payments' has a key and a time", () => Parity.AssertAsync<ShopLoad>([], cancellationToken: Token));
        await ErrorAsync("sample is 0", () => Parity.AssertAsync<ShopLoad>(Payments.All, sample: 0, cancellationToken: Token));
        await ErrorAsync("'shop_load' reads no source 'payment'. It reads 'payments'.", () => Parity.AssertAsync<ShopLoad>(new Dictionary<string, string> { ["payment"] = "x" }, cancellationToken: Token));
        await ErrorAsync("Nothing here reads 'visits'", () => Parity.AssertAsync<ShopLoad>([new Visit(1, 1, Payments.Noon)], cancellationToken: Token));
    }

    private static async Task ErrorAsync(string message, Func<Task> act) => Assert.Contains(message, (await Assert.ThrowsAsync<FeatureStoreException>(act)).Message, StringComparison.Ordinal);
}
