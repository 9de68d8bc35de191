using FeatureStore.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureStore.Generators.Tests;

/// <summary>Derived features, conditions and requests in C#.</summary>
public class DerivedTests
{
    [Fact]
    public async Task The_example_compiles_without_any_warning()
    {
        var compiled = await Compiled.Of(DerivedExample.All);
        Assert.Empty(compiled.Findings);
        Assert.Empty(compiled.Compiler);
    }

    [Fact]
    public async Task A_view_that_was_compiled_before_gives_the_same_service()
    {
        var before = await Compiled.Of(DerivedExample.All[..^1]);
        var rest = await Compiled.Of(Compiled.Compilation(DerivedExample.FraudFeatures).WithAssemblyName("Rest").AddReferences(before.Reference()));
        Assert.Empty(rest.Findings);
        Assert.Empty(rest.Compiler);
        Assert.Equal((await Compiled.Of(DerivedExample.All)).File("Acme.Fraud.FraudFeatures.g.cs"), rest.File("Acme.Fraud.FraudFeatures.g.cs"));
    }

    [Fact]
    public async Task Hovering_shows_what_features_mean_and_what_their_author_says()
    {
        var compiled = await Compiled.Of([.. DerivedExample.All[..2], DerivedExample.CardActivity.Replace("/// <summary>Money per payment.</summary>", ""), .. DerivedExample.All[3..]]);
        string Shown(string id) => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compiled.Output)!.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken)!;
        Assert.Contains("What a card did lately.", Shown("T:Acme.Fraud.CardActivity"), StringComparison.Ordinal);
        Assert.Contains("number of rows over [T-5m, T)", Shown("T:Acme.Fraud.CardActivity"), StringComparison.Ordinal);
        Assert.Contains("How long the card was quiet.", Shown("P:Acme.Fraud.CardActivity.DaysSinceLastTx"), StringComparison.Ordinal);
        var view = ViewParser.Parse(compiled.Input.GetTypeByMetadataName("Acme.Fraud.CardActivity"))!.Definition;
        Assert.Contains($"<summary>{Meaning.Of(view.Features.Single(f => f.Name == "spend_per_tx"), view)}</summary>", Shown("P:Acme.Fraud.CardActivity.SpendPerTx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_without_partial_properties_says_so_at_the_property()
    {
        var input = Compiled.Compilation(DerivedExample.All);
        var old = new CSharpParseOptions(LanguageVersion.CSharp12);
        var compiled = await Compiled.Of(input.RemoveAllSyntaxTrees().AddSyntaxTrees(input.SyntaxTrees.Select(t => CSharpSyntaxTree.ParseText(t.GetText(), old, t.FilePath))), old);
        Assert.Contains(compiled.Compiler, d => d.Id == "CS8703" && d.GetMessage(null).Contains("13.0", StringComparison.Ordinal) && d.Location.SourceTree!.FilePath == "File2.cs");
    }

    [Theory]
    [InlineData("CardActivity")]
    [InlineData("FraudFeatures")]
    public async Task Is_what_was_reviewed(string type) =>
        Snapshot.Matches("Derived." + type, (await Compiled.Of(DerivedExample.All)).File($"Acme.Fraud.{type}.g.cs"));
}
