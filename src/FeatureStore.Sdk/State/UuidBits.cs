using System.Buffers.Binary;

namespace FeatureStore;

/// <summary>Uuids as the number that they are printed as, so that their order is that of their text.</summary>
internal static class UuidBits
{
    public static Int128 Of(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadInt128BigEndian(bytes);
    }

    public static Guid ToGuid(Int128 bits)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt128BigEndian(bytes, bits);
        return new(bytes, bigEndian: true);
    }
}
