using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>The writing of key and request values, member by member.</summary>
internal static class InputCode
{
    /// <summary>Implements <c>IFeatureInput.Write</c>.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="members">The C# members that hold the values, in the order of the columns.</param>
    public static void Write(CodeWriter code, IEnumerable<MemberShape> members)
    {
        code.Open($"void {Known.Input}.Write({Known.Writer} writer)");
        var i = 0;
        foreach (var member in members)
            RowCode.Value(code, member, "value" + (i++).ToString(CultureInfo.InvariantCulture));
        code.Close();
    }
}
