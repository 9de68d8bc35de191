using System.Globalization;
using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>C# enums as closed sets of names.</summary>
internal static class EnumTypes
{
    /// <summary>The enum with the texts of its members; unsupported if a number does not fit a long.</summary>
    public static FeatureType Of(INamedTypeSymbol type)
    {
        var members = Members(type).ToArray();
        return Array.TrueForAll(members, m => m.Value is not null)
            ? FeatureType.Enum(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), members.Select(m => new EnumMember(m.Text, m.Value!.Value)))
            : FeatureType.Unsupported(type.Name);
    }

    /// <summary>The stored text of a constant; its number if no member has it.</summary>
    public static string TextOf(INamedTypeSymbol type, object? constant)
    {
        var value = Number(constant);
        foreach (var (text, number) in Members(type))
        {
            if (number == value && value is not null)
                return text;
        }
        return System.Convert.ToString(constant, CultureInfo.InvariantCulture) ?? "";
    }

    private static IEnumerable<(string Text, long? Value)> Members(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue)
            .Select(f => (f.Attribute("NameAttribute")?.Argument("name").Text() ?? SnakeCase.Of(f.Name), Number(f.ConstantValue)));

    private static long? Number(object? constant) => constant switch
    {
        sbyte or short or int or long or byte or ushort or uint => System.Convert.ToInt64(constant, CultureInfo.InvariantCulture),
        ulong value when value <= long.MaxValue => (long)value,
        _ => null,
    };
}
