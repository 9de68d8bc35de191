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
        var value = (member.Type.Kind == TypeKind.Enum ? $"({member.Type.CSharpName})" : "")
            + $"reader.Get{Suffix(member.Type.Kind)}({ordinal})";
        code.Line($"{CSharpText.Identifier(member.Name)} = {(member.Nullable ? $"reader.IsNull({ordinal}) ? null : {value}" : value)},");
    }

    private static string Suffix(TypeKind kind) => kind == TypeKind.Bool ? "Boolean" : kind.ToString();
}
