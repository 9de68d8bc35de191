using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Reads the feature values of one row by ordinal, typed and without boxing. Check <see cref="IsNull"/> first.</summary>
public abstract class FeatureReader
{
    /// <summary>The instant the features are of; null for a spine row without a time.</summary>
    public abstract DateTimeOffset? AsOf { get; }

    /// <summary>Whether the value is null.</summary>
    public abstract bool IsNull(int ordinal);

    /// <summary>A bool.</summary>
    public abstract bool GetBoolean(int ordinal);

    /// <summary>An int8.</summary>
    public abstract sbyte GetInt8(int ordinal);

    /// <summary>An int16.</summary>
    public abstract short GetInt16(int ordinal);

    /// <summary>An int32.</summary>
    public abstract int GetInt32(int ordinal);

    /// <summary>An int64.</summary>
    public abstract long GetInt64(int ordinal);

    /// <summary>A uint8.</summary>
    public abstract byte GetUInt8(int ordinal);

    /// <summary>A uint16.</summary>
    public abstract ushort GetUInt16(int ordinal);

    /// <summary>A uint32.</summary>
    public abstract uint GetUInt32(int ordinal);

    /// <summary>A float32.</summary>
    public abstract float GetFloat32(int ordinal);

    /// <summary>A float64.</summary>
    public abstract double GetFloat64(int ordinal);

    /// <summary>A decimal.</summary>
    public abstract decimal GetDecimal(int ordinal);

    /// <summary>A string.</summary>
    public abstract string GetString(int ordinal);

    /// <summary>A uuid.</summary>
    public abstract Guid GetUuid(int ordinal);

    /// <summary>A date.</summary>
    public abstract DateOnly GetDate(int ordinal);

    /// <summary>An instant, in UTC.</summary>
    public abstract DateTimeOffset GetInstant(int ordinal);

    /// <summary>The number of an enum.</summary>
    public abstract long GetEnum(int ordinal);

    /// <summary>A duration.</summary>
    public abstract TimeSpan GetDuration(int ordinal);

    /// <summary>Bytes.</summary>
    public abstract byte[] GetBytes(int ordinal);

    /// <summary>The elements of a list or vector; good until the next value or row is read.</summary>
    public abstract ElementReader GetElements(int ordinal);

    /// <summary>A value as an object: of the C# type of its feature type, the numbers of enums, or null.</summary>
    /// <param name="ordinal">Where it is.</param>
    /// <param name="type">Its type.</param>
    public object? GetValue(int ordinal, FeatureType type) => BoxedValues.Read(this, ordinal, type);
}
