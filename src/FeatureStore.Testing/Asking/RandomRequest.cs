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
        TypeKind.Uuid => new Guid(NextBytes(16, random)),
        TypeKind.Date => new DateOnly(2000, 1, 1).AddDays(random.Next(36_524)),
        TypeKind.Instant => DateTimeOffset.UnixEpoch.AddSeconds(random.Next()),
        TypeKind.Enum => type.Members[random.Next(type.Members.Count)].Value,
        TypeKind.Duration => TimeSpan.FromSeconds(random.Next(-Most, Most)),
        TypeKind.Bytes => NextBytes(random.Next(4), random),
        TypeKind.Vector => (ReadOnlyMemory<float>)(float[])Elements(type, type.Size, random),
        TypeKind.List => Elements(type, random.Next(4), random),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Name, "No value of this type."),
    };

    private static Array Elements(FeatureType type, int count, Random random)
    {
        var elements = Array.CreateInstance(ValueTypes.Of(type.Element!), count);
        for (var i = 0; i < count; i++)
            elements.SetValue(Of(type.Element!, random), i);
        return elements;
    }

    private static byte[] NextBytes(int count, Random random)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
