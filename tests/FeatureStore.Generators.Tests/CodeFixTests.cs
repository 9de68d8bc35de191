using FeatureStore.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using static FeatureStore.Generators.Tests.Definitions;

namespace FeatureStore.Generators.Tests;

/// <summary>The mechanical remedies, one by one and all at once.</summary>
public class CodeFixTests
{
    private const string TwoSources = """
        using System; using FeatureStore; namespace Acme;
        [Source("a", EventTime = "At")]
        public partial record A(DateTimeOffset At);
        [Serializable, global::FeatureStore.SourceAttribute(
            "b",
            EventTime = "At")]
        public partial record B(DateTimeOffset At);
        """;

    private const string TwoFeatures = """
        [Sum("Amount", "1h")] public decimal S { get; init; }
        [Latest("Text")] public required /* why */ string T { get; init; } // what
        [Latest("At")] public System . DateTimeOffset L { get; init; }
        """;

    [Fact]
    public async Task A_zero_delay_is_added()
    {
        var one = SourceOf("EventTime = \"At\"", "DateTimeOffset At");
        Assert.Equal(SourceOf("EventTime = \"At\", Delay = \"0s\"", "DateTimeOffset At"), await Fix(new AddZeroDelayFix(), "FS0301", one));
    }

    [Fact]
    public async Task A_zero_delay_is_added_everywhere() =>
        Assert.Equal(TwoSources.Replace("EventTime = \"At\"", "EventTime = \"At\", Delay = \"0s\""), await Fix(new AddZeroDelayFix(), "FS0301", TwoSources));

    [Fact]
    public async Task A_type_is_made_nullable() =>
        Assert.Equal(View("""[Sum("Amount", "1h")] public decimal? S { get; init; }"""),
            await Fix(new MakeNullableFix(), "FS0107", View("""[Sum("Amount", "1h")] public decimal S { get; init; }""")));

    [Fact]
    public async Task Types_are_made_nullable_everywhere() =>
        Assert.Equal(View(TwoFeatures).Replace("decimal S", "decimal? S").Replace("string T", "string? T").Replace("DateTimeOffset L", "DateTimeOffset? L"),
            await Fix(new MakeNullableFix(), "FS0107", View(TwoFeatures)));

    // Applies the fix to one finding, or to all of them at once, and checks that none is left.
    private static async Task<string> Fix(CodeFixProvider provider, string id, string source)
    {
        using var workspace = new AdhocWorkspace();
        var input = Compiled.Compilation(source);
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "P", "P", LanguageNames.CSharp,
            compilationOptions: input.Options, parseOptions: input.SyntaxTrees[0].Options, metadataReferences: input.References));
        var document = workspace.AddDocument(project.Id, "File0.cs", SourceText.From(source));
        var found = await Findings(document.Project, id);
        Assert.NotEmpty(found);

        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new(document, found[0], (action, _) => actions.Add(action), CancellationToken.None));
        var action = Assert.Single(actions);
        if (found.Length > 1)
        {
            var all = new FixAllContext(document, provider, FixAllScope.Document, action.EquivalenceKey!, [id], new Known(found), CancellationToken.None);
            action = (await provider.GetFixAllProvider()!.GetFixAsync(all))!;
        }
        var operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var changed = operation.ChangedSolution.GetDocument(document.Id)!;
        Assert.Empty(await Findings(changed.Project, id));
        return (await changed.GetTextAsync()).ToString();
    }

    private static async Task<Diagnostic[]> Findings(Project project, string id)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var findings = await Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerExtensions.WithAnalyzers(compilation, [new DefinitionAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. findings.Where(f => f.Id == id)];
    }

    private sealed class Known(Diagnostic[] found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
