namespace FeatureStore.Model;

/// <summary>How a dialect computes a function of expressions.</summary>
/// <param name="Write">The SQL of a call for the SQL of its operands. It binds as tightly as a call, and never fails: what has no value is null.</param>
/// <param name="Repeats">Whether it mentions an operand more than once.</param>
/// <param name="CanBeInfinite">Whether a float64 result may be not finite instead of null; whoever needs a value checks it.</param>
internal sealed record SqlFunction(Func<CallExpression, string[], string> Write, bool Repeats = false, bool CanBeInfinite = false);
