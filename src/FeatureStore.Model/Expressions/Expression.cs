namespace FeatureStore.Model;

/// <summary>
/// An expression whose names are resolved and whose types are known. Integers are int64 and floats float64, whatever the
/// columns are; conversions are calls of their own.
/// </summary>
/// <param name="Type">The type of its value.</param>
/// <param name="CanBeNull">Whether the value can be null.</param>
public abstract record Expression(FeatureType Type, bool CanBeNull);

/// <summary>A constant.</summary>
/// <param name="Text">Its text, which fits the type (see <see cref="FeatureDefinition.Default"/>); null for the constant null.</param>
/// <param name="Type">Its type.</param>
public sealed record ConstantExpression(string? Text, FeatureType Type) : Expression(Type, Text is null);

/// <summary>A column, a feature, a request, or the instant asked for.</summary>
/// <param name="Kind">What it refers to.</param>
/// <param name="Owner">The view as the service shows it; null unless it is a feature in an expression of a service.</param>
/// <param name="Name">The stored name.</param>
/// <param name="Declared">The type it is declared with: integers and floats may be narrower than the expression's.</param>
/// <param name="CanBeNull">Whether it can be null.</param>
public sealed record ReferenceExpression(ReferenceKind Kind, string? Owner, string Name, FeatureType Declared, bool CanBeNull)
    : Expression(ExpressionTypes.Widened(Declared), CanBeNull);

/// <summary>A function or operator applied to operands that have the types it takes.</summary>
/// <param name="Function">The function.</param>
/// <param name="Operands">The operands.</param>
/// <param name="Type">The type of the result.</param>
/// <param name="CanBeNull">Whether the result can be null.</param>
public sealed record CallExpression(Function Function, EquatableArray<Expression> Operands, FeatureType Type, bool CanBeNull) : Expression(Type, CanBeNull);

/// <summary>What a name in an expression refers to.</summary>
public enum ReferenceKind
{
    /// <summary>A column of the source.</summary>
    Column,

    /// <summary>A feature.</summary>
    Feature,

    /// <summary>What the caller of a service gives.</summary>
    Request,

    /// <summary>The instant asked for.</summary>
    AsOf,
}
