using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Takes the values of an input or of a source row, one call per column in the order of its definition, without boxing.</summary>
public abstract class ValueWriter
{
    /// <summary>The next value, a bool.</summary>
    public abstract void Write(bool value);

    /// <summary>The next value, an int8.</summary>
    public abstract void Write(sbyte value);

    /// <summary>The next value, an int16.</summary>
    public abstract void Write(short value);

    /// <summary>The next value, an int32.</summary>
    public abstract void Write(int value);

    /// <summary>The next value, an int64, or the number of an enum.</summary>
    public abstract void Write(long value);

    /// <summary>The next value, a uint8.</summary>
    public abstract void Write(byte value);

    /// <summary>The next value, a uint16.</summary>
    public abstract void Write(ushort value);

    /// <summary>The next value, a uint32.</summary>
    public abstract void Write(uint value);

    /// <summary>The next value, a string or null.</summary>
    public abstract void Write(string? value);

    /// <summary>The next value, a uuid.</summary>
    public abstract void Write(Guid value);

    /// <summary>The next value, a date.</summary>
    public abstract void Write(DateOnly value);

    /// <summary>The next value, a float32.</summary>
    public abstract void Write(float value);

    /// <summary>The next value, a float64.</summary>
    public abstract void Write(double value);

    /// <summary>The next value, a decimal.</summary>
    public abstract void Write(decimal value);

    /// <summary>The next value, an instant.</summary>
    public abstract void Write(DateTimeOffset value);

    /// <summary>The next value, a duration.</summary>
    public abstract void Write(TimeSpan value);

    /// <summary>The next value, bytes or null.</summary>
    public abstract void Write(byte[]? value);

    /// <summary>The next value is a list or vector; its elements follow, one call each.</summary>
    /// <param name="count">How many follow.</param>
    public abstract void StartList(int count);

    /// <summary>The next value is null; as a key that is no entity.</summary>
    public abstract void WriteNull();

    /// <summary>The next value, given as an object: of the C# type of its feature type, the numbers of enums, or null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="column">What it is a value of.</param>
    /// <exception cref="FeatureStoreException">It is of another type.</exception>
    public void WriteValue(object? value, KeyDefinition column) => BoxedValues.Write(this, value, column);
}
