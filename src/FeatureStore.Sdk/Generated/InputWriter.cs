namespace FeatureStore;

/// <summary>Takes the values of a <see cref="IFeatureInput"/>, one call per column, without boxing.</summary>
public abstract class InputWriter
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

    /// <summary>The next value, a string; null is the key of no entity.</summary>
    public abstract void Write(string? value);

    /// <summary>The next value, a uuid.</summary>
    public abstract void Write(Guid value);

    /// <summary>The next value, a date.</summary>
    public abstract void Write(DateOnly value);
}
