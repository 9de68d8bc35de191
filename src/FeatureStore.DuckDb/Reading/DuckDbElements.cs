using System.Collections;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Reads lists and vectors of one column, one after the other.</summary>
/// <param name="query">Stands on the row.</param>
/// <param name="ordinal">The column.</param>
/// <param name="column">Its name, for messages.</param>
/// <param name="element">The type of its elements.</param>
/// <param name="enums">The numbers of enums that the result has by name; null where it has their numbers.</param>
internal sealed class DuckDbElements(StreamedQuery query, int ordinal, string column, FeatureType element, IReadOnlyDictionary<string, long>? enums) : ElementReader
{
    private IList _list = Array.Empty<object>();

    public override int Count => _list.Count;

    /// <summary>Turns to the list of the row on which the query stands.</summary>
    public DuckDbElements Load()
    {
        _list = element.Kind switch
        {
            TypeKind.Bool => Read<bool>(),
            TypeKind.Int8 => Read<sbyte>(),
            TypeKind.Int16 => Read<short>(),
            TypeKind.Int32 => Read<int>(),
            TypeKind.UInt8 => Read<byte>(),
            TypeKind.UInt16 => Read<ushort>(),
            TypeKind.UInt32 => Read<uint>(),
            TypeKind.Float32 => Read<float>(),
            TypeKind.Float64 => Read<double>(),
            TypeKind.Decimal => Read<decimal>(),
            TypeKind.String => Read<string>(),
            TypeKind.Enum when enums is not null => Read<string>(),
            TypeKind.Uuid => Read<Guid>(),
            TypeKind.Date => query.InYears<List<DateOnly>>(ordinal, column),
            TypeKind.Instant => query.InYears<List<DateTimeOffset>>(ordinal, column),
            _ => Read<long>(),
        };
        return this;
    }

    public override bool GetBoolean(int ordinal) => At<bool>(ordinal);

    public override sbyte GetInt8(int ordinal) => At<sbyte>(ordinal);

    public override short GetInt16(int ordinal) => At<short>(ordinal);

    public override int GetInt32(int ordinal) => At<int>(ordinal);

    public override long GetInt64(int ordinal) => At<long>(ordinal);

    public override byte GetUInt8(int ordinal) => At<byte>(ordinal);

    public override ushort GetUInt16(int ordinal) => At<ushort>(ordinal);

    public override uint GetUInt32(int ordinal) => At<uint>(ordinal);

    public override float GetFloat32(int ordinal) => At<float>(ordinal);

    public override double GetFloat64(int ordinal) => At<double>(ordinal);

    public override decimal GetDecimal(int ordinal) => At<decimal>(ordinal);

    public override string GetString(int ordinal) => At<string>(ordinal);

    public override Guid GetUuid(int ordinal) => At<Guid>(ordinal);

    public override DateOnly GetDate(int ordinal) => At<DateOnly>(ordinal);

    public override DateTimeOffset GetInstant(int ordinal) => At<DateTimeOffset>(ordinal);

    public override long GetEnum(int ordinal) => enums is null ? At<long>(ordinal) : enums[At<string>(ordinal)];

    public override TimeSpan GetDuration(int ordinal) => StreamedQuery.Duration(At<long>(ordinal), column);

    private List<T> Read<T>() => query.Row.GetFieldValue<List<T>>(ordinal);

    private T At<T>(int ordinal) => ((List<T>)_list)[ordinal];
}
