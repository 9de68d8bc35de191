using System.Globalization;
using FeatureStore.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace FeatureStore.Generators;

/// <summary>The C# names of the members of an enum that stands in YAML.</summary>
internal static class EnumIdentifiers
{
    /// <summary>The members with their names: Pascal case of the text; where that is none or is taken, <c>Value</c> and the number.</summary>
    public static IEnumerable<(EnumMember Member, string Identifier)> Of(FeatureType type)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in type.Members)
        {
            var name = SnakeCase.ToPascalCase(string.Concat(member.Name.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')));
            if (!SyntaxFacts.IsValidIdentifier(name) || !taken.Add(name))
            {
                name = "Value" + member.Value.ToString(CultureInfo.InvariantCulture).Replace('-', '_');
                while (!taken.Add(name))
                    name += "_";
            }
            yield return (member, CSharpText.Identifier(name));
        }
    }
}
