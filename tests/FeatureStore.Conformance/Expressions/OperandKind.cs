namespace FeatureStore.Conformance;

/// <summary>What can stand as an operand: a value of a kind, the text of a constant of one, or the constant null.</summary>
public enum OperandKind
{
    Bool,
    Int64,
    Float64,
    Decimal,
    String,
    Uuid,
    Date,
    Instant,
    Enum,
    UuidText,
    DateText,
    InstantText,
    EnumText,
    Null,
}

/// <summary>What the kinds stand for.</summary>
public static class OperandKinds
{
    public static readonly OperandKind[] Values = [.. Enum.GetValues<OperandKind>().Where(k => k <= OperandKind.Enum)];

    public static OperandKind Of(FeatureType type) => Enum.Parse<OperandKind>(type.Kind.ToString());

    /// <summary>Whether it is a text in quotes that becomes a constant of another type.</summary>
    public static bool IsText(this OperandKind kind) => kind is >= OperandKind.UuidText and <= OperandKind.EnumText;
}
