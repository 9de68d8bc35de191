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
        code.Open($"void {Known.SourceRow}.Write({Known.RowWriter} writer)");
        if (columns.Any(c => IsKeyType(c.Type)))
            code.Line($"{Known.Writer} plain = writer; // its overloads are hidden by those of the derived class");
        for (var i = 0; i < columns.Count; i++)
            Column(code, columns[i], "value" + i.ToString(CultureInfo.InvariantCulture));
        code.Close();
    }

    // A string may be null whatever its type says, and the writer takes it; a value is taken out of its nullable, never boxed.
    private static void Column(CodeWriter code, MemberShape column, string value)
    {
        var member = "this." + CSharpText.Identifier(column.Name);
        var write = (IsKeyType(column.Type) ? "plain" : "writer") + ".Write(" + (column.Type.Kind == TypeKind.Enum ? "(long)" : "");
        if (!column.Nullable || column.Type.Kind == TypeKind.String)
        {
            code.Line($"{write}{member});");
            return;
        }
        code.Line($"if ({member} is {{ }} {value})").Line($"    {write}{value});").Line("else").Line("    writer.WriteNull();");
    }

    private static bool IsKeyType(FeatureType type) =>
        type.Kind is not (TypeKind.Float32 or TypeKind.Float64 or TypeKind.Decimal or TypeKind.Instant);
}
