namespace FeatureStore.Testing;

/// <summary>What a caller might give with a request.</summary>
internal static class RandomRequest
{
    private const int Most = 100;

    /// <summary>A value of a type: small numbers, short texts, days and instants of this century.</summary>
    public static object Of(FeatureType type, Random random) => type.Kind switch
    {
        TypeKind.Bool => random.Next(2) == 0,
        TypeKind.Int8 => (sbyte)random.Next(-Most, Most),
        TypeKind.Int16 => (short)random.Next(-Most, Most),
        TypeKind.Int32 => random.Next(-Most, Most),
        TypeKind.Int64 => random.NextInt64(-Most, Most),
        TypeKind.UInt8 => (byte)random.Next(Most),
        TypeKind.UInt16 => (ushort)random.Next(Most),
        TypeKind.UInt32 => (uint)random.Next(Most),
        TypeKind.Float32 => (float)random.Next(-Most, Most) / 4,
        TypeKind.Float64 => (double)random.Next(-Most, Most) / 4,
        TypeKind.Decimal => random.Next(-9, 10) * new decimal(1, 0, 0, false, (byte)type.Scale),
        TypeKind.String => new string((char)('a' + random.Next(26)), random.Next(4)),
        TypeKind.Uuid => NextUuid(random),
        TypeKind.Date => new DateOnly(2000, 1, 1).AddDays(random.Next(36_524)),
        TypeKind.Instant => DateTimeOffset.UnixEpoch.AddSeconds(random.Next()),
        TypeKind.Enum => type.Members[random.Next(type.Members.Count)].Value,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Name, "No value of this type."),
    };

    private static Guid NextUuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}
