using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators.Tests;

/// <summary>Whatever is typed: the generator and the analyzer do not fall over, and what they accept compiles.</summary>
public class MalformedTests
{
    public static TheoryData<string> Names { get; } = new(MalformedSources.All.Select(s => s.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_falls_over(string name)
    {
        var source = MalformedSources.All.Single(s => s.Name == name).Text;
        var compiled = await Compiled.Of(source);
        Assert.DoesNotContain(compiled.Compiler.Concat(compiled.Findings), d => d.Id is "CS8785" or "CS8784" or "AD0001");

        // Where no rule objects, what is generated brings no error or warning of its own, not even in the author's files.
        if (compiled.Findings.All(f => f.Severity != DiagnosticSeverity.Error))
        {
            var before = compiled.Input.GetDiagnostics(TestContext.Current.CancellationToken).Select(d => d.ToString()).ToHashSet();
            Assert.Empty(compiled.Compiler.Where(d => !before.Contains(d.ToString())));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_falls_over_while_it_is_typed(string name)
    {
        var source = MalformedSources.All.Single(s => s.Name == name).Text;
        for (var length = source.Length * 2 / 3; length < source.Length; length += 1 + (source.Length / 12))
        {
            var compiled = await Compiled.Of(source[..length]);
            Assert.DoesNotContain(compiled.Compiler.Concat(compiled.Findings), d => d.Id is "CS8785" or "CS8784" or "AD0001");
        }
    }
}
