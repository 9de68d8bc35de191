using System.Text;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>What is chosen at random, from one seed.</summary>
internal sealed class Chance(int seed)
{
    // What some writer, reader or language gives a meaning to.
    private static readonly string[] Hostile =
    [
        "\"", "'", "\\", "\\n", "\"\"\"", "''", "{0}", "{{x}}", "# no comment", " # nor this", "key: value", ": ", "- item", "? x", "[a, b]", "{ a: b }", "&anchor", "*alias", "!tag", "%directive",
        "@at", "`tick`", "|", ">", "|-", "~", "null", "true", "no", "yes", "12", "1e3", "0x1F", "---", "...", "<<", "=", "*/ class Broken {} /*", "// x", "$\"{x}\"", "#endif", "<&>'",
        " leading", "trailing ", "  two  blanks  ", "\t", "tab\tin", "line\nline", "line\r\nline", "\n", "\n\n  indented\nless", "ends\n", "ends\n\n", "\u0001\u001b\u007f", "\u0085", "\u2028\u2029", "\ufeff",
        "日本語", "e\u0301", "😀", "a😀'b", "\u202eevil", "\ufffd\ue000", "a,b", "a:b", "a#b", "1=2", "(", "x)", "%s;--", "select \"a\" from 'b'",
    ];

    private readonly Random _random = new(seed);

    public int Below(int limit) => _random.Next(limit);

    public bool OneIn(int count) => _random.Next(count) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public T[] Some<T>(IReadOnlyList<T> items, int most) => [.. Shuffled(items).Take(_random.Next(1, most + 1))];

    public T[] Shuffled<T>(IEnumerable<T> items) => [.. items.OrderBy(_ => _random.Next())];

    /// <summary>A text that authors write or that something could take for something else.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        for (var i = Below(3); i >= 0; i--)
            text.Append(OneIn(2) ? Of(Hostile) : Of(["plain", "two words", "x", "Y_1"]));
        return text.ToString();
    }

    public Duration Duration(bool canBeZero) => Model.Duration.FromMicroseconds(Below(8) switch
    {
        0 when canBeZero => 0,
        0 => Model.Duration.MaxMicroseconds,
        1 => 1 + Below(999_999),
        2 => (1L + Below(999)) * 1_000,
        3 => (1L + Below(300)) * 1_000_000,
        4 => (1L + Below(120)) * 60_000_000,
        5 => (1L + Below(60)) * 3_600_000_000,
        _ => (1L + Below(60)) * 86_400_000_000,
    });
}
