namespace FeatureStore.Model;

/// <summary>Which function an operator stands for, and how tightly it binds: the higher, the tighter.</summary>
internal static class Operators
{
    public const int Conditional = 1;
    public const int Coalesce = 2;
    public const int Or = 3;
    public const int And = 4;
    public const int Not = 5;
    public const int Comparison = 6;
    public const int Sum = 7;
    public const int Product = 8;
    public const int Sign = 9;
    public const int Primary = 10;

    private static readonly Dictionary<string, (string Function, int Level)> Binary = new(StringComparer.Ordinal)
    {
        ["or"] = ("or", Or),
        ["and"] = ("and", And),
        ["=="] = ("equal", Comparison),
        ["!="] = ("not_equal", Comparison),
        ["<"] = ("less", Comparison),
        ["<="] = ("less_or_equal", Comparison),
        [">"] = ("greater", Comparison),
        [">="] = ("greater_or_equal", Comparison),
        ["+"] = ("add", Sum),
        ["-"] = ("subtract", Sum),
        ["*"] = ("multiply", Product),
        ["/"] = ("divide", Product),
        ["%"] = ("remainder", Product),
    };

    /// <summary>The function of a binary operator and its level; null if the word is none.</summary>
    public static (string Function, int Level)? Of(Token token) =>
        token.Kind is TokenKind.Symbol or TokenKind.Keyword && Binary.TryGetValue(token.Text, out var found) ? found : null;

    /// <summary>The binary operator of a function; null if it has none.</summary>
    public static (string Symbol, int Level)? Of(string function)
    {
        foreach (var pair in Binary)
        {
            if (pair.Value.Function == function)
                return (pair.Key, pair.Value.Level);
        }
        return null;
    }

    /// <summary>How to write what has no name of its own to call it by; null for functions.</summary>
    public static string? InsteadOf(string function) => function switch
    {
        "if" => "condition ? a : b",
        "coalesce" => "a ?? b",
        "is_null" => "a is null",
        "negate" => "-a",
        _ => Of(function) is { } binary ? $"a {binary.Symbol} b" : null,
    };
}
