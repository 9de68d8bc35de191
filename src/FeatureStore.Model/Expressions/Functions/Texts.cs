namespace FeatureStore.Model;

/// <summary>Functions of strings. Positions and lengths count Unicode code points; only ASCII letters have a case.</summary>
internal static class Texts
{
    public static readonly Function[] All =
    [
        new FixedFunction("length", "a string", [[FeatureType.String]], FeatureType.Int64, "The number of Unicode code points.", "", "length('café') = 4"),
        new FixedFunction("lower", "a string", [[FeatureType.String]], FeatureType.String, "The string with A to Z made small; other letters stay.", "", "lower('WEB') = web"),
        new FixedFunction("upper", "a string", [[FeatureType.String]], FeatureType.String, "The string with a to z made large; other letters stay.", "", "upper('web') = WEB"),
        Test("contains", "Whether the second is a part of the first.", "contains('a%b', '%') = true"),
        Test("starts_with", "Whether the first begins with the second.", "starts_with('web', 'w') = true"),
        Test("ends_with", "Whether the first ends with the second.", "ends_with('web', 'x') = false"),
        new SameTypeFunction("concat", "two or more strings", type => type.Kind == TypeKind.String, "The strings one after the other; null if one is null.", "", "concat('a', 'b', 'c') = abc") { Most = 100 },
    ];

    private static FixedFunction Test(string name, string meaning, string example) =>
        new(name, "two strings", [[FeatureType.String, FeatureType.String]], FeatureType.Bool, meaning, "", example);
}
