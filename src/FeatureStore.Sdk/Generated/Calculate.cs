using System.Runtime.CompilerServices;

namespace FeatureStore;

/// <summary>
/// The functions and operators of expressions, one method each, for the code that is generated from them. What they mean is
/// in FeatureStore.Model's FunctionCatalogue: null operands give null, and so does whatever has no value.
/// </summary>
public static partial class Calculate
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Whether both hold. False and null is false.</summary>
    public static bool? And(bool? left, bool? right) => left & right;

    /// <summary>Whether one of the two holds. True or null is true.</summary>
    public static bool? Or(bool? left, bool? right) => left | right;

    /// <summary>Whether it does not hold.</summary>
    public static bool? Not(bool? value) => !value;
}
