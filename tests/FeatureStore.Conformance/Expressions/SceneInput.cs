namespace FeatureStore.Conformance;

/// <summary>Something that expressions of a scene read.</summary>
/// <param name="Written">How they write it.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="CanBeNull">Whether it can be null.</param>
public sealed record SceneInput(string Written, FeatureType Type, bool CanBeNull)
{
    public static readonly FeatureType Channel = FeatureType.Enum("global::FeatureStore.Conformance.Channel", [new("web", 2), new("pos", 1), new("unknown", -1), new("phone", 300)]);

    /// <summary>One or two of every type with which expressions compute, and the narrow types that widen.</summary>
    public static IReadOnlyList<(string Name, FeatureType Type)> OfEveryType { get; } =
    [
        ("b1", FeatureType.Bool), ("b2", FeatureType.Bool),
        ("i1", FeatureType.Int64), ("i2", FeatureType.Int64), ("i8", FeatureType.Int8), ("u32", FeatureType.UInt32),
        ("f1", FeatureType.Float64), ("f2", FeatureType.Float64), ("f32", FeatureType.Float32),
        ("d4_3", FeatureType.Decimal(4, 3)), ("d18_2", FeatureType.Decimal(18, 2)), ("d28_0", FeatureType.Decimal(28, 0)), ("d28_28", FeatureType.Decimal(28, 28)),
        ("s1", FeatureType.String), ("s2", FeatureType.String),
        ("u1", FeatureType.Uuid), ("u2", FeatureType.Uuid),
        ("day1", FeatureType.Date), ("day2", FeatureType.Date),
        ("t1", FeatureType.Instant), ("t2", FeatureType.Instant),
        ("e1", Channel), ("e2", Channel),
    ];
}
