using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>How a value of JSON becomes one of its declared type: only what JSON says it is, so that true is no number and 5 no text.</summary>
internal static class JsonValues
{
    /// <summary>The SQL of the value; null for null and for a key that is not there.</summary>
    /// <param name="json">SQL of the JSON.</param>
    /// <param name="type">The declared type; enums become their names.</param>
    /// <param name="timeZone">The zone of times that name none.</param>
    /// <param name="origin">Where the value is, for messages.</param>
    public static string Read(string json, FeatureType type, string timeZone, ColumnOrigin origin)
    {
        if (type.Element is { } element)
            return $"CASE WHEN {json} IS NULL OR json_type({json}) = 'NULL' THEN NULL WHEN json_type({json}) = 'ARRAY' THEN list_transform(json_extract({json}, '$[*]'), lambda j: {Read("j", element, timeZone, origin)})::{TypeName(type)} ELSE {DuckDbErrors.Raise(origin, $"{Wanted(type)}, not ", json)}::{TypeName(type)} END";
        var text = $"json_extract_string({json}, '$')";
        var read = TextValues.Read(text, type, timeZone, origin);
        // Integers and decimals may stand in text, as JSON's own numbers hold 53 bits for most who write them.
        var cases = type.Kind switch
        {
            TypeKind.Bool => When("'BOOLEAN'", read),
            TypeKind.Float32 or TypeKind.Float64 => $"{When(Number, read)} WHEN {text} IN ('NaN', 'Infinity', '-Infinity') THEN {read}",
            TypeKind.Decimal => $"{When("'VARCHAR', " + Integer, read)} {When("'DOUBLE'", Fraction(text, type, origin))}",
            TypeKind.String or TypeKind.Uuid or TypeKind.Date or TypeKind.Instant or TypeKind.Bytes => When("'VARCHAR'", read),
            TypeKind.Enum => $"{When("'VARCHAR'", read)} {When(Integer, NameOf(text, type, origin))}",
            _ => When("'VARCHAR', " + Integer, read),
        };
        return $"CASE WHEN {json} IS NULL OR json_type({json}) = 'NULL' THEN NULL {cases} ELSE {DuckDbErrors.Raise(origin, $"{Wanted(type)}, not ", json)}::{TypeName(type)} END";

        string When(string types, string value) => $"WHEN json_type({json}) IN ({types}) THEN {value}";
    }

    private const string Integer = "'BIGINT', 'UBIGINT'";
    private const string Number = Integer + ", 'DOUBLE'";

    /// <summary>The type of what is read.</summary>
    public static string TypeName(FeatureType type) => type.Kind switch
    {
        TypeKind.Vector or TypeKind.List => TypeName(type.Element!) + "[]",
        TypeKind.Instant => "TIMESTAMPTZ",
        TypeKind.Enum => "VARCHAR",
        _ => Session.Sql.TypeName(type),
    };

    private static string Wanted(FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => "a bool is true or false",
        TypeKind.Float32 or TypeKind.Float64 => $"a {type.Name} is a number",
        TypeKind.Decimal => $"a {type.Name} is a number or text that is one",
        TypeKind.Enum => "an enum is the name or the number of a member",
        TypeKind.Duration => "a duration is text, \"5m\", or a number of microseconds",
        TypeKind.Bytes => "bytes are text in base64",
        TypeKind.Vector or TypeKind.List => $"a {type.Name} is an array",
        TypeKind.String or TypeKind.Uuid or TypeKind.Date or TypeKind.Instant => $"a value of type {type.Name} is text in quotes",
        _ => $"an {type.Name} is written as digits, without a point or an exponent",
    };

    // DuckDB has made a double of it, which tells apart decimals of 15 digits and no more. What it is then is exact if it
    // comes back from the decimal.
    private static string Fraction(string text, FeatureType type, ColumnOrigin origin)
    {
        var (name, limit) = (Session.Sql.TypeName(type), "1e" + (15 - type.Scale).ToString(CultureInfo.InvariantCulture));
        var wide = DuckDbErrors.Raise(origin, "a number with a point and more than 15 digits is not read exactly; write it in quotes: ", text);
        var value = $"TRY_CAST({text} AS {name})";
        var wrong = DuckDbErrors.Raise(origin, $"a {type.Name} has at most {type.Precision - type.Scale} digits before the point and {type.Scale} after it, which is not ", text);
        return $"CASE WHEN abs(TRY_CAST({text} AS DOUBLE)) >= {limit}::DOUBLE THEN {wide}::{name} WHEN {value}::DOUBLE = TRY_CAST({text} AS DOUBLE) THEN {value} ELSE {wrong}::{name} END";
    }

    private static string NameOf(string text, FeatureType type, ColumnOrigin origin)
    {
        var cases = type.Members.DistinctBy(m => m.Value).Select(m => $"WHEN '{m.Value.ToString(CultureInfo.InvariantCulture)}' THEN {Session.Sql.Text(m.Name)}");
        return $"CASE {text} {string.Join(" ", cases)} ELSE {DuckDbErrors.Raise(origin, "no member of the enum has the number ", text)} END";
    }
}
