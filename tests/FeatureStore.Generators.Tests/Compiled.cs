using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using FeatureStore.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FeatureStore.Generators.Tests;

/// <summary>Source code with what the generator adds and what the compiler and the analyzer say.</summary>
internal sealed class Compiled
{
    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(EntityDefinition).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Declared).Assembly.Location),
    ];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    public required CSharpCompilation Input { get; init; }

    public required GeneratorDriverRunResult Result { get; init; }

    /// <summary>What the compiler and the generator say, warnings included.</summary>
    public required ImmutableArray<Diagnostic> Compiler { get; init; }

    /// <summary>What the analyzer says, or the analyzer driver about it.</summary>
    public required ImmutableArray<Diagnostic> Findings { get; init; }

    public required Compilation Output { get; init; }

    public string File(string hintName) => Result.Results[0].GeneratedSources.Single(s => s.HintName == hintName).SourceText.ToString();

    public IEnumerable<string> Files => Result.Results[0].GeneratedSources.Select(s => s.HintName).Order(StringComparer.Ordinal);

    /// <summary>The assembly, to be run.</summary>
    public System.Reflection.Assembly Load() => System.Reflection.Assembly.Load(Image());

    /// <summary>The assembly, for other compilations.</summary>
    public PortableExecutableReference Reference() => MetadataReference.CreateFromImage(Image());

    private byte[] Image()
    {
        using var stream = new MemoryStream();
        Assert.True(Output.Emit(stream).Success);
        return stream.ToArray();
    }

    public static Task<Compiled> Of(params string[] sources) => Of(Compilation(sources));

    public static async Task<Compiled> Of(CSharpCompilation input, CSharpParseOptions? options = null, params AdditionalText[] yaml)
    {
        var driver = CSharpGeneratorDriver.Create([new FeatureStoreGenerator().AsSourceGenerator()], additionalTexts: yaml, parseOptions: options ?? Options)
            .RunGeneratorsAndUpdateCompilation(input, out var output, out var said);
        var findings = await output.WithAnalyzers([new DefinitionAnalyzer()], new AnalyzerOptions([.. yaml])).GetAnalyzerDiagnosticsAsync();
        return new()
        {
            Input = input,
            Output = output,
            Result = driver.GetRunResult(),
            Compiler = [.. said, .. output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)],
            Findings = findings,
        };
    }

    public static Task<Compiled> WithYaml(string yaml, params string[] sources) => Of(Compilation(sources), null, new YamlText("shop.features.yaml", yaml));

    public static CSharpCompilation Compilation(params string[] sources) => CSharpCompilation.Create(
        "Definitions",
        sources.Select((text, i) => Parse(text, $"File{i}.cs")),
        References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Options, path);

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new FeatureStoreGenerator().AsSourceGenerator()],
        parseOptions: Options,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
