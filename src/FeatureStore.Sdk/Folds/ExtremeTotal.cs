using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>The least of some numbers.</summary>
internal struct Least<TNumber> : ITotal<TNumber>
    where TNumber : unmanaged, INumber<TNumber>
{
    private Picked<TNumber> _picked;

    public static int Size => Picked<TNumber>.Size;

    public void Add(TNumber number)
    {
        if (!_picked.Any || number < _picked.Number)
            _picked = new(number);
    }

    public void Merge(ReadOnlySpan<byte> part)
    {
        if (Picked<TNumber>.Read(part) is { Any: true } other)
            Add(other.Number);
    }

    public readonly void Write(Span<byte> to) => _picked.Write(to);

    public readonly FoldResult Result(string aggregate, FeatureType type) => _picked.Result(type);
}

/// <summary>The greatest of some numbers.</summary>
internal struct Greatest<TNumber> : ITotal<TNumber>
    where TNumber : unmanaged, INumber<TNumber>
{
    private Picked<TNumber> _picked;

    public static int Size => Picked<TNumber>.Size;

    public void Add(TNumber number)
    {
        if (!_picked.Any || number > _picked.Number)
            _picked = new(number);
    }

    public void Merge(ReadOnlySpan<byte> part)
    {
        if (Picked<TNumber>.Read(part) is { Any: true } other)
            Add(other.Number);
    }

    public readonly void Write(Span<byte> to) => _picked.Write(to);

    public readonly FoldResult Result(string aggregate, FeatureType type) => _picked.Result(type);
}

/// <summary>One of some numbers, if there was any.</summary>
internal readonly struct Picked<TNumber>(TNumber number)
    where TNumber : unmanaged
{
    public static int Size { get; } = Unsafe.SizeOf<TNumber>() + 1;

    public bool Any { get; } = true;

    public TNumber Number { get; } = number;

    public static Picked<TNumber> Read(ReadOnlySpan<byte> part) => part[0] == 0 ? default : new(LittleEndian(MemoryMarshal.Read<TNumber>(part[1..])));

    public void Write(Span<byte> to)
    {
        to[0] = Any ? (byte)1 : (byte)0;
        MemoryMarshal.Write(to[1..], LittleEndian(Number));
    }

    private static TNumber LittleEndian(TNumber number)
    {
        if (!BitConverter.IsLittleEndian)
            MemoryMarshal.AsBytes(new Span<TNumber>(ref number)).Reverse();
        return number;
    }

    public FoldResult Result(FeatureType type)
    {
        if (!Any)
            return default;
        return new(Number switch
        {
            double real when type.Kind == TypeKind.Float32 => ValueSlot.Of((float)real),
            double real => ValueSlot.Of(real),
            long number => ValueSlot.Of(number),
            Int128 wide => ValueSlot.Of(wide),
            _ => throw new InvalidOperationException($"No value of {typeof(TNumber).Name}."),
        });
    }
}
