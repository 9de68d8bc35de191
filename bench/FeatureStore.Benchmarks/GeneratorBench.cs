using System.Diagnostics;
using System.Text;
using Basic.Reference.Assemblies;
using FeatureStore.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureStore.Benchmarks;

/// <summary>What 200 views cost a compilation, and what a keystroke elsewhere re-emits.</summary>
internal static class GeneratorBench
{
    private const int Views = 200;

    public static void Run(int rounds)
    {
        var with = new List<double>();
        var without = new List<double>();
        for (var i = 0; i <= rounds; i++)
        {
            // New trees each time: nothing is cached from the run before. The first round warms the compiler up.
            var a = Cpu(() => Check(Generate(Compile()).Compilation));
            var b = Cpu(() => Check(Compile()));
            if (i > 0)
            {
                with.Add(a);
                without.Add(b);
            }
        }
        var ratios = with.Zip(without, (a, b) => a / b).Order().ToArray();
        Console.WriteLine($"{Views} views, cold, parse and check\n  with the generator {Median(with):F2} CPU s, without {Median(without):F2} CPU s, ratio: median {Median(ratios):F2} ({ratios[0]:F2} to {ratios[^1]:F2})");

        var (compilation, driver) = Generate(Compile());
        var edited = compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(t => t.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { }", Options));
        var steps = driver.RunGenerators(edited).GetRunResult().Results[0].TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs);
        Console.WriteLine($"  a keystroke elsewhere re-emits {steps.Count(o => o.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))} of {Views + 2} files\n");
    }

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    private static CSharpCompilation Compile()
    {
        var trees = new List<SyntaxTree>
        {
            CSharpSyntaxTree.ParseText("""
                using System; using FeatureStore;
                [Entity("card")] public readonly partial record struct Card(long CardId);
                [Source("transactions", EventTime = nameof(At), Delay = "0s")]
                public partial record Transaction(long CardId, [Precision(12, 2)] decimal Amount, string? Channel, DateTimeOffset At);
                """, Options),
        };
        for (var i = 0; i < Views; i++)
            trees.Add(CSharpSyntaxTree.ParseText(View(i), Options));
        return CSharpCompilation.Create("Bench", trees,
            [.. Net100.References.All, .. new[] { typeof(EntityAttribute), typeof(Spine) }.Select(t => MetadataReference.CreateFromFile(t.Assembly.Location))],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static string View(int i)
    {
        var text = new StringBuilder($"using FeatureStore;\n[FeatureView(\"view_{i}\", Entity = typeof(Card), Source = typeof(Transaction))]\npublic partial record View{i}\n{{\n");
        for (var f = 1; f <= 8; f++)
            text.Append($"    [Count(\"{f}h\")] public long N{f} {{ get; init; }}\n    [Sum(\"Amount\", \"{f}h\")] public decimal? S{f} {{ get; init; }}\n");
        return text.Append("    [Latest(\"Channel\")] public string? Channel { get; init; }\n}\n").ToString();
    }

    private static (Compilation Compilation, GeneratorDriver Driver) Generate(CSharpCompilation compilation)
    {
        var driver = CSharpGeneratorDriver.Create([new FeatureStoreGenerator().AsSourceGenerator()], parseOptions: Options,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        return (updated, driver);
    }

    private static void Check(Compilation compilation)
    {
        if (compilation.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException(error.ToString());
    }

    private static double Cpu(Action run)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        run();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
