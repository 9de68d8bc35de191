namespace FeatureStore.Generators;

/// <summary>The instant that derived features read: types that read it hold it.</summary>
internal static class AsOfCode
{
    /// <summary>Writes the property.</summary>
    public static void Property(CodeWriter code)
    {
        code.Line();
        code.Line("/// <summary>The instant the features are of, in UTC; null for a row without a time. Features that read it as <c>as_of</c> are null without it.</summary>").Line(Known.Mark);
        code.Line($"public {Known.DateTimeOffset}? {GeneratedMembers.AsOf} {{ get; init; }}");
    }

    /// <summary>Sets the property from a reader.</summary>
    public static void Assign(CodeWriter code) => code.Line($"{GeneratedMembers.AsOf} = reader.AsOf,");
}
