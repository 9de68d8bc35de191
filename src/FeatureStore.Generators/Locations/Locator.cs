using FeatureStore.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FeatureStore.Generators;

/// <summary>Where a place of a definition stands in C#: the argument, the type or the name that is wrong.</summary>
internal sealed class Locator(INamedTypeSymbol type, PlaceKind kind, CancellationToken cancellation)
{
    /// <summary>The location; the nearest one that exists.</summary>
    public Location Of(Place place)
    {
        if (place.Member < 0)
            return OfDefinition(place);
        return kind == PlaceKind.Service && place.Member < ServiceParser.Uses(type).Count() ? OfUse(place) : OfMember(place);
    }

    private Location OfDefinition(Place place)
    {
        var attribute = type.Attribute(kind switch
        {
            PlaceKind.Entity => EntityParser.Attribute,
            PlaceKind.Source => SourceParser.Attribute,
            PlaceKind.View => ViewParser.Attribute,
            _ => ServiceParser.Attribute,
        });
        var syntax = Syntax(attribute);
        return AttributeArguments.Find(attribute, syntax, place)?.GetLocation()
            ?? syntax?.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation()
            ?? type.Locations[0];
    }

    private Location OfUse(Place place)
    {
        var attribute = ServiceParser.Uses(type).ElementAtOrDefault(place.Member);
        var syntax = Syntax(attribute);
        var view = syntax?.DescendantNodes().OfType<TypeArgumentListSyntax>().FirstOrDefault()?.Arguments.FirstOrDefault();
        SyntaxNode? node = AttributeArguments.Find(attribute, syntax, place) ?? view;
        return (node ?? syntax)?.GetLocation() ?? type.Locations[0];
    }

    private Location OfMember(Place place)
    {
        var members = kind switch
        {
            PlaceKind.Entity => DeclaredMembers.OfEntity(type),
            PlaceKind.Source => DeclaredMembers.OfSource(type),
            PlaceKind.View => DeclaredMembers.OfView(type),
            _ => DeclaredMembers.OfService(type),
        };
        var member = members[kind == PlaceKind.Service ? place.Member - ServiceParser.Uses(type).Count() : place.Member];
        var declaration = new MemberSyntax(member.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation));
        if (place.Option == "type")
            return declaration.Type?.GetLocation() ?? member.Symbol.Locations[0];
        var attribute = place.Option == "name" ? member.Attribute("NameAttribute") : member.Symbol.FeatureAttributes().FirstOrDefault();
        var argument = AttributeArguments.Find(attribute, Syntax(attribute), place);
        return InExpression(argument, attribute, place)
            ?? argument?.GetLocation()
            ?? declaration.Identifier?.GetLocation()
            ?? member.Symbol.Locations[0];
    }

    // A part of the stored text, as it is written: stored names are members again, and characters may be escapes.
    private Location? InExpression(SyntaxNode? argument, AttributeData? attribute, Place place)
    {
        if (place.Span is not { } span || argument is not ExpressionSyntax expression || attribute is null)
            return null;
        var text = (place.Option == "where" ? attribute.Option("Where") : attribute.Argument(place.Option!)).Text();
        if (text is null)
            return null;
        var part = TranslatedExpression.Of(text, StoredNames.Of(type, kind, place.Option!)).ToOriginal(span);
        return WrittenText.Find(expression, text, part) is { } written ? Location.Create(expression.SyntaxTree, written) : null;
    }

    private AttributeSyntax? Syntax(AttributeData? attribute) =>
        attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
}
