using System.Globalization;
using FeatureStore.Model;
using static FeatureStore.Generators.CSharpText;

namespace FeatureStore.Generators;

/// <summary>The parts of definitions as C# expressions.</summary>
internal static class DefinitionCode
{
    /// <summary>An array with one element per line.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="target">What it is assigned to.</param>
    /// <param name="elementType">The type of the elements.</param>
    /// <param name="elements">The elements.</param>
    /// <param name="end">What ends the assignment.</param>
    public static void Array(CodeWriter code, string target, string elementType, IEnumerable<string> elements, string end = ",")
    {
        var items = elements.ToArray();
        code.Line($"{target} = {(items.Length == 0 ? "default" + end : $"{Known.ArrayOf}<{elementType}>(")}");
        for (var i = 0; i < items.Length; i++)
            code.Line("    " + items[i] + (i + 1 < items.Length ? "," : ")" + end));
    }

    /// <summary>An option that is left out where it is not given.</summary>
    public static void Option(CodeWriter code, string property, string? value)
    {
        if (value is not null)
            code.Line($"{property} = {value},");
    }

    /// <summary>A text that is left out where it is not given.</summary>
    public static void TextOption(CodeWriter code, string property, string? text) =>
        Option(code, property, text is null ? null : Literal(text));

    public static string Key(KeyDefinition key) => $"new {Known.KeyDefinition}({Literal(key.Name)}, {Type(key.Type)})";

    public static string Mapping(KeyMapping mapping) => $"new {Known.KeyMapping}({Literal(mapping.Key)}, {Literal(mapping.Column)})";

    public static string Column(ColumnDefinition column)
    {
        var physical = column.PhysicalName == column.Name ? "" : $" {{ PhysicalName = {Literal(column.PhysicalName)} }}";
        return $"new {Known.ColumnDefinition}({Literal(column.Name)}, {Type(column.Type)}, {(column.Nullable ? "true" : "false")}){physical}";
    }

    public static string Request(RequestDefinition request) =>
        $"new {Known.RequestDefinition}({Literal(request.Name)}, {Type(request.Type)}, {(request.Nullable ? "true" : "false")})";

    public static string? Length(Duration? duration) => duration is { } given ? $"{Known.Duration}.Parse({Literal(given.ToString())})" : null;

    public static string? Edges(Bounds? bounds) => bounds is { } given ? $"{Known.Bounds}.{given}" : null;

    public static string Type(FeatureType type) => type.Kind switch
    {
        TypeKind.Decimal => string.Format(CultureInfo.InvariantCulture, "{0}.Decimal({1}, {2})", Known.FeatureType, type.Precision, type.Scale),
        TypeKind.Enum => $"{Known.FeatureType}.Enum({Literal(type.CSharpName)}, new {Known.EnumMember}[] {{ {string.Join(", ", type.Members.Select(Member))} }})",
        TypeKind.Vector => string.Format(CultureInfo.InvariantCulture, "{0}.Vector({1})", Known.FeatureType, type.Size),
        TypeKind.List => $"{Known.FeatureType}.List({Type(type.Element!)})",
        _ => $"{Known.FeatureType}.{type.Kind}",
    };

    private static string Member(EnumMember member) =>
        string.Format(CultureInfo.InvariantCulture, "new({0}, {1})", Literal(member.Name), member.Value == long.MinValue ? "long.MinValue" : member.Value);
}
