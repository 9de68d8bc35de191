namespace FeatureStore.Testing;

/// <summary>The C# types of values as objects.</summary>
internal static class ValueTypes
{
    /// <summary>That of a scalar; an enum is its number.</summary>
    public static Type Of(FeatureType scalar) => scalar.Kind switch
    {
        TypeKind.Bool => typeof(bool),
        TypeKind.Int8 => typeof(sbyte),
        TypeKind.Int16 => typeof(short),
        TypeKind.Int32 => typeof(int),
        TypeKind.Int64 or TypeKind.Enum => typeof(long),
        TypeKind.UInt8 => typeof(byte),
        TypeKind.UInt16 => typeof(ushort),
        TypeKind.UInt32 => typeof(uint),
        TypeKind.Float32 => typeof(float),
        TypeKind.Float64 => typeof(double),
        TypeKind.Decimal => typeof(decimal),
        TypeKind.String => typeof(string),
        TypeKind.Uuid => typeof(Guid),
        TypeKind.Date => typeof(DateOnly),
        TypeKind.Instant => typeof(DateTimeOffset),
        TypeKind.Duration => typeof(TimeSpan),
        _ => throw new ArgumentOutOfRangeException(nameof(scalar), scalar.Name, "No scalar."),
    };
}
