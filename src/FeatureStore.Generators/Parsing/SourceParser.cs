using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>Reads <c>[Source]</c> types.</summary>
internal static class SourceParser
{
    public const string Attribute = "SourceAttribute";

    /// <summary>The source that a type declares, or null.</summary>
    public static ParsedSource? Parse(ITypeSymbol? symbol)
    {
        if (symbol is not INamedTypeSymbol type || type.Attribute(Attribute) is not { } attribute)
            return null;
        var name = attribute.Argument("name").Text() ?? "";
        var members = DeclaredMembers.OfSource(type);
        var shapes = EquatableArray.From(members.Select(Shapes.Of));
        string? Column(string option) => attribute.Option(option).Text() is { } member ? MemberNames.Column(members, member) : null;
        var definition = new SourceDefinition
        {
            Name = name,
            Path = attribute.Option("Path").Text(),
            Sql = attribute.Option("Sql").Text(),
            Columns = EquatableArray.From(members.Zip(shapes, ColumnOf)),
            EventTime = Column("EventTime") ?? "",
            AvailableAt = Column("AvailableAt"),
            Delay = Durations.Of(attribute.Option("Delay")),
            EventId = Column("EventId"),
            Sequence = Column("Sequence"),
            Deleted = Column("Deleted"),
            TimeZone = attribute.Option("TimeZone").Text(),
            Nan = attribute.Option("Nan") is { Value: (int)NanPolicy.Fail } ? NanPolicy.Fail : NanPolicy.Null,
            MaxClockSkew = Durations.Of(attribute.Option("MaxClockSkew")),
        };
        return new(TypeNames.Of(type), definition, Shapes.Of(PlaceKind.Source, name, type) with { Members = shapes });
    }

    private static ColumnDefinition ColumnOf(DeclaredMember member, MemberShape shape) =>
        new(member.ColumnName, shape.Type, shape.Nullable) { PhysicalName = member.GivenName ?? member.ColumnName };
}
