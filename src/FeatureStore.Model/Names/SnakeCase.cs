using System.Text;

namespace FeatureStore.Model;

/// <summary>The names that are stored and printed, and how they follow from C# names.</summary>
public static class SnakeCase
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxLength = 128;

    /// <summary>Whether <paramref name="name"/> is a legal name of an entity, source, view, feature, service or column.</summary>
    public static bool IsName(string name)
    {
        if (name.Length is 0 or > MaxLength || name[0] is < 'a' or > 'z' || name[name.Length - 1] == '_')
            return false;
        for (var i = 1; i < name.Length; i++)
        {
            if (name[i] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')) && !(name[i] == '_' && name[i - 1] != '_'))
                return false;
        }
        return true;
    }

    /// <summary>
    /// The stored name of a C# member. A break stands before an upper-case letter that follows a lower-case letter or
    /// digit, before the last upper-case letter of a run that a lower-case one follows, and before a digit that follows
    /// a letter: <c>Tx5m</c> is <c>tx_5m</c>, <c>IPAddress</c> is <c>ip_address</c>.
    /// </summary>
    public static string Of(string member)
    {
        var text = new StringBuilder(member.Length + 8);
        for (var i = 0; i < member.Length; i++)
        {
            var c = member[i];
            if (i > 0 && IsBreak(member[i - 1], c, i + 1 < member.Length ? member[i + 1] : '\0'))
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }

    /// <summary>The C# name of a stored name: <c>origin_airport</c> is <c>OriginAirport</c>.</summary>
    public static string ToPascalCase(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var part in name.Split('_'))
        {
            if (part.Length > 0)
                text.Append(char.ToUpperInvariant(part[0])).Append(part, 1, part.Length - 1);
        }
        return text.ToString();
    }

    private static bool IsBreak(char before, char c, char after)
    {
        if (char.IsUpper(c))
            return char.IsLower(before) || char.IsDigit(before) || (char.IsUpper(before) && char.IsLower(after));
        return char.IsDigit(c) && char.IsLetter(before);
    }
}
