namespace FeatureStore.Model;

/// <summary>The kinds of values a column, key or feature can have.</summary>
public enum TypeKind
{
    /// <summary>Anything else; rules report it where it stands.</summary>
    Unsupported,
    /// <summary>true or false.</summary>
    Bool,
    /// <summary>Signed 8-bit integer.</summary>
    Int8,
    /// <summary>Signed 16-bit integer.</summary>
    Int16,
    /// <summary>Signed 32-bit integer.</summary>
    Int32,
    /// <summary>Signed 64-bit integer.</summary>
    Int64,
    /// <summary>Unsigned 8-bit integer.</summary>
    UInt8,
    /// <summary>Unsigned 16-bit integer.</summary>
    UInt16,
    /// <summary>Unsigned 32-bit integer.</summary>
    UInt32,
    /// <summary>IEEE 754 single precision; never NaN or infinite.</summary>
    Float32,
    /// <summary>IEEE 754 double precision; never NaN or infinite.</summary>
    Float64,
    /// <summary>Exact decimal with a precision of at most 28 digits and a fixed scale.</summary>
    Decimal,
    /// <summary>Unicode text, ordered by its UTF-8 bytes.</summary>
    String,
    /// <summary>128-bit identifier, ordered by its canonical text.</summary>
    Uuid,
    /// <summary>A calendar day without a time.</summary>
    Date,
    /// <summary>A point in time: UTC microseconds.</summary>
    Instant,
    /// <summary>A closed set of names, each with a number; ordered by the number.</summary>
    Enum,
    /// <summary>A length of time in microseconds, which may be negative.</summary>
    Duration,
    /// <summary>Bytes, ordered by their numbers and then by their length.</summary>
    Bytes,
    /// <summary>float32 elements of a fixed number, such as an embedding.</summary>
    Vector,
    /// <summary>Scalars in an order, none of them null.</summary>
    List,
}
