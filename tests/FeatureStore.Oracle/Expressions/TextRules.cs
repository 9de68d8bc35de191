using System.Text;

namespace FeatureStore.Oracle;

/// <summary>Strings as sequences of code points; only A to Z have a case.</summary>
internal static class TextRules
{
    public static object Of(string function, string[] operands)
    {
        var runes = operands.Select(o => o.EnumerateRunes().ToArray()).ToArray();
        return function switch
        {
            "length" => (long)runes[0].Length,
            "lower" => Mapped(runes[0], rune => rune.Value is >= 'A' and <= 'Z' ? new(rune.Value + 32) : rune),
            "upper" => Mapped(runes[0], rune => rune.Value is >= 'a' and <= 'z' ? new(rune.Value - 32) : rune),
            "contains" => Enumerable.Range(0, runes[0].Length + 1).Any(at => runes[0].Skip(at).Take(runes[1].Length).SequenceEqual(runes[1])),
            "starts_with" => runes[0].Take(runes[1].Length).SequenceEqual(runes[1]),
            "ends_with" => runes[0].TakeLast(runes[1].Length).SequenceEqual(runes[1]),
            "concat" => string.Join("", operands),
            _ => throw new InvalidOperationException($"{function} has no rule for strings"),
        };
    }

    private static string Mapped(Rune[] runes, Func<Rune, Rune> map) => string.Concat(runes.Select(rune => map(rune).ToString()));
}
