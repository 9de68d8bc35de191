using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>The writing of a source row, column by column.</summary>
internal static class RowCode
{
    /// <summary>Implements <c>ISourceRow.Write</c>.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="columns">The members that hold the values, in the order of the columns.</param>
    public static void Write(CodeWriter code, EquatableArray<MemberShape> columns)
    {
        code.Open($"void {Known.SourceRow}.Write({Known.Writer} writer)");
        for (var i = 0; i < columns.Count; i++)
            Value(code, columns[i], "value" + i.ToString(CultureInfo.InvariantCulture));
        code.Close();
    }

    /// <summary>Writes one value. What is a reference may be null whatever its type says, and the writer takes it; a value is taken out of its nullable, never boxed.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="column">The member that holds it.</param>
    /// <param name="value">A name that no other value has.</param>
    public static void Value(CodeWriter code, MemberShape column, string value)
    {
        var member = "this." + CSharpText.Identifier(column.Name);
        if (!column.Nullable || column.Type.IsReference)
        {
            code.Line(Write(column.Type, "writer", member));
            return;
        }
        code.Line($"if ({member} is {{ }} {value})").Line($"    {Write(column.Type, "writer", value)}").Line("else").Line("    writer.WriteNull();");
    }

    private static string Write(FeatureType type, string writer, string value) => type.Kind switch
    {
        TypeKind.Enum => $"{writer}.Write((long){value});",
        TypeKind.Vector => $"{Known.Elements}.Write({writer}, {value});",
        TypeKind.List => $"{Known.Elements}.Write({writer}, {value}, static (w, v) => {Write(type.Element!, "w", "v").TrimEnd(';')});",
        _ => $"{writer}.Write({value});",
    };
}
