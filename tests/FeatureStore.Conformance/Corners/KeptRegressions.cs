namespace FeatureStore.Conformance;

/// <summary>Cases that failed once, on a bug or on one planted to try the suite (tests/seeded-bugs.md), kept by name in Regressions and asked again.</summary>
public abstract class KeptRegressions : HistoricalConformance
{
    private const string Folder = "regressions/";

    public static TheoryData<string> Names => new(typeof(KeptRegressions).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Kept(string name)
    {
        using var reader = new StreamReader(typeof(KeptRegressions).Assembly.GetManifestResourceStream(Folder + name)!);
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Null(await DifferenceAsync(CaseJson.Read(text)));
    }
}
