namespace FeatureStore;

/// <summary>Takes the values of a source row, one call per declared column, without boxing.</summary>
public abstract class RowWriter : InputWriter
{
    /// <summary>The next value is null.</summary>
    public abstract void WriteNull();

    /// <summary>The next value, a float32.</summary>
    public abstract void Write(float value);

    /// <summary>The next value, a float64.</summary>
    public abstract void Write(double value);

    /// <summary>The next value, a decimal.</summary>
    public abstract void Write(decimal value);

    /// <summary>The next value, an instant.</summary>
    public abstract void Write(DateTimeOffset value);
}
