namespace FeatureStore.Conformance;

/// <summary>Cases that failed once, kept by name in Regressions and asked again.</summary>
public abstract class KeptRegressions : HistoricalConformance
{
    private const string Folder = "regressions/";

    public static TheoryData<string> Names => new(typeof(KeptRegressions).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]).Order(StringComparer.Ordinal));

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public async Task Kept(string name)
    {
        using var reader = new StreamReader(typeof(KeptRegressions).Assembly.GetManifestResourceStream(Folder + name)!);
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Null(await DifferenceAsync(CaseJson.Read(text)));
    }
}
