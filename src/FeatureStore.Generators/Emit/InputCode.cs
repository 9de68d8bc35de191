using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>The writing of key values, member by member.</summary>
internal static class InputCode
{
    /// <summary>Implements <c>IFeatureInput.Write</c>.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="values">The C# members that hold the values, with their types, in the order of the columns.</param>
    public static void Write(CodeWriter code, IEnumerable<(string Member, FeatureType Type)> values)
    {
        code.Open($"void {Known.Input}.Write({Known.Writer} writer)");
        foreach (var (member, type) in values)
            code.Line($"writer.Write({(type.Kind == TypeKind.Enum ? "(long)" : "")}this.{CSharpText.Identifier(member)});");
        code.Close();
    }
}
