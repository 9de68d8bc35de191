using System.Globalization;
using System.Text;
using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>A column on its way into a file: what rows call it, what the file calls it, and how it is stored there.</summary>
public sealed record ParquetColumn(string Name, string PhysicalName, FeatureType Type, FileLayout Layout)
{
    // The driver ends a text at its first NUL; DuckDB and its files do not.
    private const char NulOnTheWay = '\uE000';

    /// <summary>The value as text that <see cref="FromText"/> reads back exactly.</summary>
    public string? ToText(object? value) => (value, Type.Kind) switch
    {
        (null, _) => null,
        (long microseconds, TypeKind.Instant) => microseconds.ToString(CultureInfo.InvariantCulture),
        (long number, TypeKind.Enum) when Layout.EnumNumbers => number.ToString(CultureInfo.InvariantCulture),
        // Items are told apart by what no hexadecimal number holds, and one from none by what each begins with.
        (ListValue list, TypeKind.List or TypeKind.Vector) => string.Join(',', list.Items.Select(item => "x" + Convert.ToHexString(Encoding.UTF8.GetBytes(Item.ToText(item)!)))),
        (string text, TypeKind.String) => text.Replace('\0', NulOnTheWay),
        _ => ValueText.Write(value, Type),
    };

    /// <summary>SQL that gives the text its exact type.</summary>
    public string FromText(string text) => Type.Kind switch
    {
        TypeKind.Instant => $"make_timestamp({text}::BIGINT)" + (Layout.NaiveTimes ? "" : " AT TIME ZONE 'UTC'"),
        TypeKind.Enum when !Layout.EnumNumbers => text,
        TypeKind.Enum => $"{text}::INTEGER",
        TypeKind.Vector => $"{Items(text)}::FLOAT[{Type.Size}]",
        TypeKind.List => Items(text),
        TypeKind.Bytes => $"unhex({text})",
        TypeKind.String => $"replace({text}, '{NulOnTheWay}', chr(0))",
        _ => $"{text}::{SqlType}",
    };

    private ParquetColumn Item => this with { Type = Type.Element! };

    private string Items(string text) =>
        $"list_transform(list_filter(string_split({text}, ','), lambda x: x <> ''), lambda x: {Item.FromText("decode(unhex(x[2:]))")})";

    private string SqlType => Type.Kind switch
    {
        TypeKind.Bool => "BOOLEAN",
        TypeKind.Int8 => "TINYINT",
        TypeKind.Int16 => "SMALLINT",
        TypeKind.Int32 => "INTEGER",
        TypeKind.Int64 or TypeKind.Duration => "BIGINT",
        TypeKind.UInt8 => "UTINYINT",
        TypeKind.UInt16 => "USMALLINT",
        TypeKind.UInt32 => "UINTEGER",
        TypeKind.Float32 => "FLOAT",
        TypeKind.Float64 => "DOUBLE",
        TypeKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"DECIMAL({Type.Precision},{Type.Scale})"),
        TypeKind.Uuid => "UUID",
        TypeKind.Date => "DATE",
        _ => throw new InvalidOperationException(Type.Name),
    };
}
