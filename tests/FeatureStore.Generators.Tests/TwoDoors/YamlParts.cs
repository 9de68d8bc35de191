namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>What stands in a file, without how it is written.</summary>
internal abstract record YamlPart;

/// <summary>A text.</summary>
/// <param name="Value">The text.</param>
/// <param name="IsExpression">Whether it may not be plain.</param>
internal sealed record YamlScalar(string Value, bool IsExpression = false) : YamlPart;

/// <summary>A list.</summary>
internal sealed record YamlList(IReadOnlyList<YamlPart> Items) : YamlPart;

/// <summary>Keys with values.</summary>
/// <param name="Entries">The keys with their values; without those that are null.</param>
/// <param name="IsOrdered">Whether their order means something.</param>
internal sealed record YamlMap(IReadOnlyList<(string Key, YamlPart Value)> Entries, bool IsOrdered = false) : YamlPart
{
    /// <summary>Options, in any order; null for those that are not given.</summary>
    public static YamlMap Of(params (string Key, YamlPart? Value)[] entries) => new([.. entries.Where(e => e.Value is not null).Select(e => (e.Key, e.Value!))]);
}
