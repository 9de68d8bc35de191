using System.Runtime.CompilerServices;

namespace FeatureStore;

/// <summary>
/// The functions and operators of expressions, one method each, for the code that is generated from them. What they mean is
/// in FeatureStore.Model's FunctionCatalogue: null operands give null, and so does whatever has no value.
/// </summary>
public static partial class Calculate
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Whether it does not hold.</summary>
    public static bool? Not(bool? value) => !value;
}
