using DuckDB.NET.Data;

namespace FeatureStore.DuckDb;

/// <summary>One spine column of a batch.</summary>
internal abstract class KeptColumn(string name, int ordinal)
{
    public string Name { get; } = name;

    protected int Ordinal { get; } = ordinal;

    public static KeptColumn For(DuckDBDataReader reader, int ordinal, int capacity)
    {
        var (name, type) = (reader.GetName(ordinal), reader.GetFieldType(ordinal));
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => new KeptColumn<bool>(name, ordinal, capacity),
            TypeCode.SByte => new KeptColumn<sbyte>(name, ordinal, capacity),
            TypeCode.Int16 => new KeptColumn<short>(name, ordinal, capacity),
            TypeCode.Int32 => new KeptColumn<int>(name, ordinal, capacity),
            TypeCode.Int64 => new KeptColumn<long>(name, ordinal, capacity),
            TypeCode.Byte => new KeptColumn<byte>(name, ordinal, capacity),
            TypeCode.UInt16 => new KeptColumn<ushort>(name, ordinal, capacity),
            TypeCode.UInt32 => new KeptColumn<uint>(name, ordinal, capacity),
            TypeCode.UInt64 => new KeptColumn<ulong>(name, ordinal, capacity),
            TypeCode.Single => new KeptColumn<float>(name, ordinal, capacity),
            TypeCode.Double => new KeptColumn<double>(name, ordinal, capacity),
            TypeCode.Decimal => new KeptColumn<decimal>(name, ordinal, capacity),
            TypeCode.String => new KeptColumn<string>(name, ordinal, capacity),
            TypeCode.DateTime => new KeptColumn<DateTimeOffset>(name, ordinal, capacity),
            _ when type == typeof(DateTimeOffset) => new KeptColumn<DateTimeOffset>(name, ordinal, capacity),
            _ when type == typeof(DateOnly) => new KeptColumn<DateOnly>(name, ordinal, capacity),
            _ when type == typeof(Guid) => new KeptColumn<Guid>(name, ordinal, capacity),
            _ when typeof(Stream).IsAssignableFrom(type) => new KeptBytes(name, ordinal, capacity),
            _ => new KeptColumn<object>(name, ordinal, capacity),
        };
    }

    public abstract void Keep(DuckDBDataReader reader, int row);

    public abstract T Get<T>(int row);
}

/// <summary>A column whose values are of one type; instants are in UTC.</summary>
internal class KeptColumn<TValue>(string name, int ordinal, int capacity) : KeptColumn(name, ordinal)
{
    private readonly TValue?[] _values = new TValue?[capacity];
    private readonly bool[] _nulls = new bool[capacity];

    public override void Keep(DuckDBDataReader reader, int row)
    {
        if (reader.IsDBNull(Ordinal))
            _nulls[row] = true;
        else
            _values[row] = Read(reader);
    }

    public override T Get<T>(int row)
    {
        if (_nulls[row])
        {
            return default(T) is null
                ? default!
                : throw new FeatureStoreException($"Spine column '{Name}' is null here. Read it as '{typeof(T).Name}?'.");
        }
        return _values[row] is T value
            ? value
            : throw new FeatureStoreException($"Spine column '{Name}' is {typeof(TValue).Name}, not {(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)).Name}. Read it as that.");
    }

    protected virtual TValue Read(DuckDBDataReader reader) =>
        typeof(TValue) == typeof(object) ? (TValue)reader.GetValue(Ordinal) : reader.GetFieldValue<TValue>(Ordinal);
}

/// <summary>A column of bytes: what the reader gives is a window on memory of its own, which the next row overwrites.</summary>
internal sealed class KeptBytes(string name, int ordinal, int capacity) : KeptColumn<byte[]>(name, ordinal, capacity)
{
    protected override byte[] Read(DuckDBDataReader reader)
    {
        using var window = reader.GetStream(Ordinal);
        var bytes = new byte[window.Length];
        window.ReadExactly(bytes);
        return bytes;
    }
}
