using FeatureStore.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FeatureStore.Generators;

/// <summary>The expression that gives an option of a definition.</summary>
internal static class AttributeArguments
{
    /// <summary>The expression, or null if the option is not written in this attribute.</summary>
    public static SyntaxNode? Find(AttributeData? attribute, AttributeSyntax? syntax, Place place)
    {
        if (attribute is null || syntax?.ArgumentList is not { } list || place.Option is not { } option)
            return null;
        var name = SnakeCase.ToPascalCase(option);
        return list.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name)?.Expression
            ?? Positional(attribute, list, option == "latest" ? "column" : option, place.Item);
    }

    private static ExpressionSyntax? Positional(AttributeData attribute, AttributeArgumentListSyntax list, string parameter, int item)
    {
        if (list.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter) is { } named)
            return Item(named.Expression, item);
        var written = list.Arguments.Where(a => a.NameEquals is null && a.NameColon is null).Select(a => a.Expression).ToArray();
        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        var position = parameters.Select(p => p.Name).ToList().IndexOf(parameter);
        if (position < 0 || position >= written.Length)
            return null;
        var isExpanded = parameters[position].IsParams && item >= 0 && position + item < written.Length && Elements(written[position]) is null;
        return isExpanded ? written[position + item] : Item(written[position], item);
    }

    private static ExpressionSyntax Item(ExpressionSyntax list, int item) =>
        item >= 0 && Elements(list)?.ElementAtOrDefault(item) is { } element ? element : list;

    private static IEnumerable<ExpressionSyntax>? Elements(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax implicitly => implicitly.Initializer.Expressions,
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression),
        _ => null,
    };
}
