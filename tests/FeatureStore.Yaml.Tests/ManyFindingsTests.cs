using FeatureStore.Model;

namespace FeatureStore.Yaml.Tests;

public sealed class ManyFindingsTests
{
    private const int Many = 150;

    [Fact]
    public void Warnings_never_hide_an_error()
    {
        // Each source warns that it does not say when its rows become known; the last view of the file has a wrong expression.
        var sources = string.Concat(Enumerable.Range(0, Many).Select(i => $"  - {{ name: s_{i}, event_time: at, columns: {{ at: instant }} }}\n"));
        var read = Example.Read($"version: 1\nsources:\n{sources}views:\n  - {{ name: v, source: s_0, features: [{{ name: n, count: rows, window: 1h, where: \"nothing\" }}] }}\n");
        Assert.False(read.IsValid);
        Assert.Single(read.Findings, f => f.Rule.Severity == Severity.Error);
        Assert.Equal(100, read.Findings.Count(f => f.Rule.Severity == Severity.Warning));
    }
}
