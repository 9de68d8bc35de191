using System.Globalization;
using System.Text.RegularExpressions;

namespace FeatureStore.Model;

/// <summary>Reads types as they are written in YAML: <c>int64</c>, <c>string?</c>, <c>decimal(12,2)</c>, <c>enum(new=0, paid=1)</c>, <c>vector(128)</c>, <c>list(int64)</c>.</summary>
public static class TypeText
{
    private static readonly Regex DecimalPattern = new(@"^decimal\( *([0-9]{1,4}) *, *([0-9]{1,4}) *\)\z", RegexOptions.CultureInvariant);
    private static readonly Regex EnumPattern = new(@"^enum\((.*)\)\z", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    private static readonly Regex VectorPattern = new(@"^vector\( *([1-9][0-9]{0,4}) *\)\z", RegexOptions.CultureInvariant);
    private static readonly Regex ListPattern = new(@"^list\( *(.*?) *\)\z", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    private static readonly Regex EnumMemberPattern = new(@"\G *(?:'((?:[^']|'')*)'|([^'=,() ](?:[^'=,()]*[^'=,() ])?)) *(?:= *(-?[0-9]{1,19}))? *(,|\z)", RegexOptions.CultureInvariant);

    /// <summary>Reads a type; one that is none is <see cref="FeatureType.Unsupported"/>, which a rule reports.</summary>
    /// <param name="text">The type, with a question mark at its end if it can be null.</param>
    /// <param name="enumName">The fully qualified C# enum that stands for it if it is an enum, or a list of one.</param>
    public static (FeatureType Type, bool Nullable) Parse(string text, string enumName)
    {
        var nullable = text.EndsWith("?", StringComparison.Ordinal);
        var name = nullable ? text.Substring(0, text.Length - 1) : text;
        foreach (var simple in FeatureType.Simple)
        {
            if (simple.Name == name)
                return (simple, nullable);
        }
        return (Decimal(name) ?? Enum(name, enumName) ?? Vector(name) ?? List(name, enumName) ?? FeatureType.Unsupported(text), nullable);
    }

    /// <summary>The member of an enum as it stands in a type: quoted unless it is plain.</summary>
    internal static string Of(EnumMember member) =>
        (SnakeCase.IsName(member.Name) || IsWord(member.Name) ? member.Name : "'" + member.Name.Replace("'", "''") + "'")
        + "=" + member.Value.ToString(CultureInfo.InvariantCulture);

    private static bool IsWord(string name) =>
        name.Length > 0 && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    private static FeatureType? Decimal(string name)
    {
        var match = DecimalPattern.Match(name);
        return match.Success
            ? FeatureType.Decimal(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))
            : null;
    }

    private static FeatureType? Vector(string name)
    {
        var match = VectorPattern.Match(name);
        return match.Success && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is <= FeatureType.MaxVectorSize and var size ? FeatureType.Vector(size) : null;
    }

    // No list holds nulls, so an element with a question mark is none.
    private static FeatureType? List(string name, string enumName)
    {
        var match = ListPattern.Match(name);
        return match.Success && Parse(match.Groups[1].Value, enumName) is ({ IsScalar: true } element, Nullable: false) ? FeatureType.List(element) : null;
    }

    // A member without a number follows the one before it, as in C#.
    private static FeatureType? Enum(string name, string enumName)
    {
        var body = EnumPattern.Match(name).Groups[1];
        if (!body.Success || body.Value.Trim().Length == 0)
            return null;
        var members = new List<EnumMember>();
        long next = 0;
        for (var at = 0; at < body.Length || at == 0;)
        {
            var match = EnumMemberPattern.Match(body.Value, at);
            if (!match.Success || (match.Groups[3].Success && !long.TryParse(match.Groups[3].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out next)))
                return null;
            members.Add(new(match.Groups[1].Success ? match.Groups[1].Value.Replace("''", "'") : match.Groups[2].Value, next));
            if (next == long.MaxValue || (match.Groups[4].Length > 0 && match.Index + match.Length == body.Length))
                return null;
            next++;
            at = match.Index + match.Length;
        }
        return FeatureType.Enum(enumName, members);
    }
}
