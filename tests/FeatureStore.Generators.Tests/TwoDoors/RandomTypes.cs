using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>Random types of columns, keys and requests, and values of them as authors write them.</summary>
internal sealed class RandomTypes(Chance chance)
{
    private static readonly TypeKind[] All = [.. Enum.GetValues<TypeKind>().Where(k => k != TypeKind.Unsupported)];
    private static readonly TypeKind[] Elements = [.. All.Where(k => k < TypeKind.Bytes)];
    private static readonly TypeKind[] Keys = [.. All.Where(k => k == TypeKind.Enum || FeatureType.Simple.Any(s => s.Kind == k && s.IsKey))];

    // All come before one comes again.
    private readonly Queue<TypeKind> _next = new();
    private readonly Queue<TypeKind> _nextKeys = new();

    public FeatureType Next() => Of(Drawn(_next, All));

    public FeatureType Key() => Of(Drawn(_nextKeys, Keys));

    /// <summary>A default of a type; null if it has none.</summary>
    public string? Value(FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => chance.OneIn(2) ? "true" : "false",
        TypeKind.Int8 => Of("-128", "127", "0"),
        TypeKind.UInt8 => Of("255", "7"),
        TypeKind.Int64 => Of("-9223372036854775808", "9223372036854775807", "12", "-1", "0"),
        TypeKind.Float32 or TypeKind.Float64 => Of("0.1", "-2.5", "1E+300", "12", "0").Replace("E+300", type.Kind == TypeKind.Float32 ? "E+30" : "E+300"),
        TypeKind.Decimal => "-" + new string('9', type.Precision - type.Scale) + (type.Precision == type.Scale ? "0" : "") + (type.Scale > 0 ? "." + new string('7', type.Scale) : ""),
        TypeKind.String => chance.Text(),
        TypeKind.Uuid => Of("00000000-0000-0000-0000-000000000000", "0F8FAD5B-D9CB-469F-A165-70867728950E"),
        TypeKind.Date => Of("0001-01-01", "2024-02-29"),
        TypeKind.Instant => Of("2024-05-01T10:00:00Z", "1969-12-31T23:59:59.123456+02:00", "2024-05-01T10:00Z"),
        TypeKind.Enum => chance.Of(type.Members).Name,
        TypeKind.Duration => Of("5m", "-1w", "0s", "60s", "-7us"),
        TypeKind.List => "[]",
        TypeKind.Bytes or TypeKind.Vector => null,
        _ => Of("17", "0"),
    };

    private TypeKind Drawn(Queue<TypeKind> queue, TypeKind[] kinds)
    {
        if (queue.Count == 0)
            Array.ForEach(chance.Shuffled(kinds), queue.Enqueue);
        return queue.Dequeue();
    }

    private FeatureType Of(TypeKind kind) => kind switch
    {
        TypeKind.Decimal => Decimal(),
        TypeKind.Enum => Enumeration(),
        TypeKind.Vector => FeatureType.Vector(1 + chance.Below(chance.OneIn(4) ? FeatureType.MaxVectorSize : 5)),
        TypeKind.List => FeatureType.List(Of(chance.Of(Elements))),
        _ => FeatureType.Simple.First(s => s.Kind == kind),
    };

    private string Of(params string[] texts) => chance.Of(texts);

    private FeatureType Decimal()
    {
        var precision = 1 + chance.Below(FeatureType.MaxDecimalPrecision);
        return FeatureType.Decimal(precision, chance.Below(precision + 1));
    }

    private FeatureType Enumeration()
    {
        var members = new Dictionary<string, long>(StringComparer.Ordinal);
        long number = chance.Below(3);
        for (var i = chance.Below(4); i >= 0; i--)
        {
            members[chance.OneIn(3) ? chance.Text() : Of("web", "pos", "in_store", "class", "null", "a1") + i.ToString(CultureInfo.InvariantCulture)] = number;
            number += chance.OneIn(2) ? 1 : chance.OneIn(4) ? 1L << 40 : 2 + chance.Below(50);
        }
        return FeatureType.Enum("", members.Select(m => new EnumMember(m.Key, chance.OneIn(9) ? -1 - m.Value : m.Value)));
    }
}
