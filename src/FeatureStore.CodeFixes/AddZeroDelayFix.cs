using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FeatureStore.CodeFixes;

/// <summary>FS0301: says that rows of a source are known the instant they happen.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddZeroDelayFix)), Shared]
public sealed class AddZeroDelayFix : CodeFixProvider
{
    private const string Title = "Say Delay = \"0s\": rows are known at once";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["FS0301"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (SourceAttribute(root.FindNode(diagnostic.Location.SourceSpan)) is { } attribute)
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(Fix(context.Document, root, attribute)), nameof(AddZeroDelayFix)), diagnostic);
        }
    }

    private static AttributeSyntax? SourceAttribute(SyntaxNode node) =>
        node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.AttributeLists.SelectMany(list => list.Attributes)
            .FirstOrDefault(a => NameOf(a.Name) is "Source" or "SourceAttribute");

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static Document Fix(Document document, SyntaxNode root, AttributeSyntax attribute)
    {
        var delay = SyntaxFactory.AttributeArgument(
            SyntaxFactory.NameEquals("Delay"),
            null,
            SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("0s")));
        return document.WithSyntaxRoot(root.ReplaceNode(attribute, attribute.AddArgumentListArguments(delay.NormalizeWhitespace().WithLeadingTrivia(SyntaxFactory.Space))));
    }
}
