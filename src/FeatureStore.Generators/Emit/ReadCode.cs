using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>The reading of features into properties.</summary>
internal static class ReadCode
{
    /// <summary>The C# type of a property.</summary>
    public static string TypeOf(MemberShape member) => member.Type.CSharpName + (member.Nullable ? "?" : "");

    /// <summary>Sets a property from the value at <c>first + offset</c>.</summary>
    public static void Assign(CodeWriter code, MemberShape member, int offset)
    {
        var ordinal = "first + " + offset.ToString(CultureInfo.InvariantCulture);
        var value = Value(member.Type, "reader", ordinal);
        // A null that stands beside a ReadOnlyMemory would be an empty one.
        var none = member.Type.Kind == TypeKind.Vector ? $"({member.Type.CSharpName}?)null" : "null";
        code.Line($"{CSharpText.Identifier(member.Name)} = {(member.Nullable ? $"reader.IsNull({ordinal}) ? {none} : {value}" : value)},");
    }

    private static string Value(FeatureType type, string reader, string ordinal) => type.Kind switch
    {
        TypeKind.Enum => $"({type.CSharpName}){reader}.GetEnum({ordinal})",
        TypeKind.Vector => $"{Known.Elements}.Vector({reader}.GetElements({ordinal}))",
        TypeKind.List => $"{Known.Elements}.List({reader}.GetElements({ordinal}), static (r, i) => {Value(type.Element!, "r", "i")})",
        _ => $"{reader}.Get{Suffix(type.Kind)}({ordinal})",
    };

    private static string Suffix(TypeKind kind) => kind == TypeKind.Bool ? "Boolean" : kind.ToString();
}
