using System.Security.Cryptography;
using System.Text;

namespace FeatureStore.Model;

/// <summary>
/// What identifies the values of a definition: SHA-256 of the canonical text of all that decides a value. Paths, owners,
/// descriptions, tags and limits of online stores are not in it, so a change of those changes no fingerprint.
/// </summary>
public static class Fingerprint
{
    /// <summary>The fingerprint of a view, as 64 hexadecimal digits.</summary>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    public static string Of(ViewDefinition view, DefinitionSet definitions)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(CanonicalText.OfValues(view, definitions)));
        const string digits = "0123456789abcdef";
        var text = new char[hash.Length * 2];
        for (var i = 0; i < hash.Length; i++)
        {
            text[2 * i] = digits[hash[i] >> 4];
            text[(2 * i) + 1] = digits[hash[i] & 15];
        }
        return new string(text);
    }
}
