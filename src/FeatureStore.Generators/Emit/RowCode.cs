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

    /// <summary>Writes one value. A string may be null whatever its type says, and the writer takes it; a value is taken out of its nullable, never boxed.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="column">The member that holds it.</param>
    /// <param name="value">A name that no other value has.</param>
    public static void Value(CodeWriter code, MemberShape column, string value)
    {
        var member = "this." + CSharpText.Identifier(column.Name);
        var write = "writer.Write(" + (column.Type.Kind == TypeKind.Enum ? "(long)" : "");
        if (!column.Nullable || column.Type.Kind == TypeKind.String)
        {
            code.Line($"{write}{member});");
            return;
        }
        code.Line($"if ({member} is {{ }} {value})").Line($"    {write}{value});").Line("else").Line("    writer.WriteNull();");
    }
}
