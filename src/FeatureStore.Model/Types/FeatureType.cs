using System.Globalization;

namespace FeatureStore.Model;

/// <summary>The type of a column, key or feature. Equal types have equal <see cref="Name"/>s.</summary>
public sealed record FeatureType
{
    private FeatureType(TypeKind kind, string name, string cSharpName)
    {
        Kind = kind;
        Name = name;
        CSharpName = cSharpName;
    }

    /// <summary>The kind of value.</summary>
    public TypeKind Kind { get; }

    /// <summary>The type as it is written in YAML and in canonical text, e.g. <c>decimal(12,2)</c>.</summary>
    public string Name { get; }

    /// <summary>The C# type that holds a value, fully qualified where it is not a keyword.</summary>
    public string CSharpName { get; }

    /// <summary>Digits in all; 0 unless the type is a decimal.</summary>
    public int Precision { get; private init; }

    /// <summary>Digits after the point; 0 unless the type is a decimal.</summary>
    public int Scale { get; private init; }

    /// <summary>The names of an enum in the order of their numbers; empty for other kinds.</summary>
    public EquatableArray<EnumMember> Members { get; private init; }

    /// <summary>The type of the elements of a list or vector; null for other kinds.</summary>
    public FeatureType? Element { get; private init; }

    /// <summary>The number of elements of a vector; 0 for other kinds.</summary>
    public int Size { get; private init; }

    /// <summary>true or false.</summary>
    public static FeatureType Bool { get; } = new(TypeKind.Bool, "bool", "bool");

    /// <summary>Signed 8-bit integer.</summary>
    public static FeatureType Int8 { get; } = new(TypeKind.Int8, "int8", "sbyte");

    /// <summary>Signed 16-bit integer.</summary>
    public static FeatureType Int16 { get; } = new(TypeKind.Int16, "int16", "short");

    /// <summary>Signed 32-bit integer.</summary>
    public static FeatureType Int32 { get; } = new(TypeKind.Int32, "int32", "int");

    /// <summary>Signed 64-bit integer.</summary>
    public static FeatureType Int64 { get; } = new(TypeKind.Int64, "int64", "long");

    /// <summary>Unsigned 8-bit integer.</summary>
    public static FeatureType UInt8 { get; } = new(TypeKind.UInt8, "uint8", "byte");

    /// <summary>Unsigned 16-bit integer.</summary>
    public static FeatureType UInt16 { get; } = new(TypeKind.UInt16, "uint16", "ushort");

    /// <summary>Unsigned 32-bit integer.</summary>
    public static FeatureType UInt32 { get; } = new(TypeKind.UInt32, "uint32", "uint");

    /// <summary>Single precision float.</summary>
    public static FeatureType Float32 { get; } = new(TypeKind.Float32, "float32", "float");

    /// <summary>Double precision float.</summary>
    public static FeatureType Float64 { get; } = new(TypeKind.Float64, "float64", "double");

    /// <summary>Unicode text.</summary>
    public static FeatureType String { get; } = new(TypeKind.String, "string", "string");

    /// <summary>128-bit identifier.</summary>
    public static FeatureType Uuid { get; } = new(TypeKind.Uuid, "uuid", "global::System.Guid");

    /// <summary>A calendar day.</summary>
    public static FeatureType Date { get; } = new(TypeKind.Date, "date", "global::System.DateOnly");

    /// <summary>A point in time in UTC microseconds.</summary>
    public static FeatureType Instant { get; } = new(TypeKind.Instant, "instant", "global::System.DateTimeOffset");

    /// <summary>A length of time in microseconds.</summary>
    public static FeatureType Duration { get; } = new(TypeKind.Duration, "duration", "global::System.TimeSpan");

    /// <summary>Bytes of any number.</summary>
    public static FeatureType Bytes { get; } = new(TypeKind.Bytes, "bytes", "byte[]");

    /// <summary>The types without parameters, in the order of their kinds.</summary>
    public static EquatableArray<FeatureType> Simple { get; } = EquatableArray.Of(
        Bool, Int8, Int16, Int32, Int64, UInt8, UInt16, UInt32, Float32, Float64, String, Uuid, Date, Instant, Duration, Bytes);

    /// <summary>The widest decimal that is exact in every path.</summary>
    public const int MaxDecimalPrecision = 28;

    /// <summary>An exact decimal.</summary>
    /// <param name="precision">Digits in all.</param>
    /// <param name="scale">Digits after the point.</param>
    public static FeatureType Decimal(int precision, int scale) =>
        new(TypeKind.Decimal, string.Format(CultureInfo.InvariantCulture, "decimal({0},{1})", precision, scale), "decimal")
        {
            Precision = precision,
            Scale = scale,
        };

    /// <summary>A closed set of names.</summary>
    /// <param name="cSharpName">The fully qualified C# enum.</param>
    /// <param name="members">Names and numbers, in any order.</param>
    public static FeatureType Enum(string cSharpName, IEnumerable<EnumMember> members)
    {
        var ordered = members.OrderBy(m => m.Value).ThenBy(m => m.Name, StringComparer.Ordinal).ToArray();
        var name = "enum(" + string.Join(", ", ordered.Select(TypeText.Of)) + ")";
        return new(TypeKind.Enum, name, cSharpName) { Members = new(ordered) };
    }

    /// <summary>The longest vector.</summary>
    public const int MaxVectorSize = 65_535;

    /// <summary>A fixed number of float32 elements.</summary>
    /// <param name="size">How many.</param>
    public static FeatureType Vector(int size) =>
        new(TypeKind.Vector, string.Format(CultureInfo.InvariantCulture, "vector({0})", size), "global::System.ReadOnlyMemory<float>")
        {
            Element = Float32,
            Size = size,
        };

    /// <summary>Any number of scalars of one type.</summary>
    /// <param name="element">Their type; see <see cref="IsScalar"/>.</param>
    public static FeatureType List(FeatureType element) =>
        new(TypeKind.List, $"list({element.Name})", $"global::System.Collections.Generic.IReadOnlyList<{element.CSharpName}>")
        {
            Element = element,
        };

    /// <summary>A type no path can hold; kept so that rules can name it where it stands.</summary>
    /// <param name="name">The type as the author wrote it.</param>
    public static FeatureType Unsupported(string name) => new(TypeKind.Unsupported, name, name);

    /// <summary>An 8- to 64-bit integer.</summary>
    public bool IsInteger => Kind is >= TypeKind.Int8 and <= TypeKind.UInt32;

    /// <summary>float32 or float64.</summary>
    public bool IsFloat => Kind is TypeKind.Float32 or TypeKind.Float64;

    /// <summary>An integer, a decimal or a float.</summary>
    public bool IsNumber => IsInteger || IsFloat || Kind == TypeKind.Decimal;

    /// <summary>Whether a list may hold it: one value that is neither bytes, a vector nor a list.</summary>
    public bool IsScalar => Kind is > TypeKind.Unsupported and <= TypeKind.Duration;

    /// <summary>Whether an enum declares a number.</summary>
    public bool HasMember(long number)
    {
        foreach (var member in Members)
        {
            if (member.Value == number)
                return true;
        }
        return false;
    }

    /// <summary>Whether its C# type is a class: a string, bytes or a list, which C# itself sets to null where nobody sets it.</summary>
    public bool IsReference => Kind is TypeKind.String or TypeKind.Bytes or TypeKind.List;

    /// <summary>The type itself, or that of its elements.</summary>
    public FeatureType Scalar => Element ?? this;

    /// <summary>Whether an entity may be identified by it.</summary>
    public bool IsKey => IsInteger || Kind is TypeKind.Bool or TypeKind.String or TypeKind.Uuid or TypeKind.Date or TypeKind.Enum;

    // Two enums with the same names and numbers are one type, whatever C# calls them.
    /// <inheritdoc/>
    public bool Equals(FeatureType? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>Whether two C# properties of these types look the same: decimals differ only in their declared precision, vectors in their size.</summary>
    public bool SameInCSharp(FeatureType other) => Kind == other.Kind && CSharpName == other.CSharpName;

    /// <summary>The type as one would write it in C#: <c>Guid</c> for <c>global::System.Guid</c>.</summary>
    internal string Spelled => Kind == TypeKind.List ? $"IReadOnlyList<{Element!.Spelled}>" : CSharpName.StartsWith("global::System.", StringComparison.Ordinal) && Kind != TypeKind.Enum
        ? CSharpName.Substring("global::System.".Length)
        : CSharpName.Replace("global::", "");

    /// <inheritdoc/>
    public override string ToString() => Name;
}
