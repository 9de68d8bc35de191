namespace FeatureStore.Testing.Tests;

/// <summary>However a feature test ends, no file of it stays.</summary>
public sealed class FeatureTestFilesTests
{
    private readonly List<string> _directories = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void One_that_passes()
    {
        On().At(Payments.Noon).Expect(x => x.Paid5m, 1).Expect(x => x.Paid5m, 1);
        // Batch and online ask once each, however much is expected.
        Gone(2);
    }

    [Fact]
    public void One_that_fails()
    {
        Assert.Throws<FeatureAssertionException>(() => On().At(Payments.Noon).Expect(x => x.Paid5m, 2));
        Gone(3);
    }

    [Fact]
    public void One_whose_engine_fails()
    {
        Assert.Throws<InvalidOperationException>(() => On(() => throw new InvalidOperationException()).At(Payments.Noon).Expect(x => x.Paid5m, 1));
        Gone(1);
    }

    [Fact]
    public async Task One_that_is_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => On(cancel.Cancel).At(Payments.Noon).ExpectAsync(x => x.Paid5m, 1, cancellationToken: cancel.Token));
        Gone(1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Parity.AssertAsync<AllPayments>(Payments.All, cancellationToken: cancel.Token));
    }

    [Fact]
    public async Task One_that_is_cancelled_may_be_asked_again()
    {
        using var cancel = new CancellationTokenSource();
        var at = On(cancel.Cancel).At(Payments.Noon);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => at.ExpectAsync(x => x.Paid5m, 1, cancellationToken: cancel.Token));
        await at.ExpectAsync(x => x.Paid5m, 1, cancellationToken: Token);
        Gone(3);
    }

    private FeatureTest<AllPayments> On(Action? before = null) => FeatureTest.For<AllPayments>().Given(Payments.All).On(b => b.UseOffline(_ => new RecordingEngine(_directories, before)));

    private void Gone(int reads)
    {
        Assert.Equal(reads, _directories.Count);
        Assert.DoesNotContain(_directories, Directory.Exists);
    }
}
