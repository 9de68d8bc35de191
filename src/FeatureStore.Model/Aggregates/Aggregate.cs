namespace FeatureStore.Model;

/// <summary>
/// One aggregate function: which inputs it takes, what it gives, and the SQL that computes it. Add one by adding a file
/// beside this and a line to the <see cref="AggregateCatalogue"/>.
/// </summary>
public abstract class Aggregate
{
    /// <summary>The name in YAML and canonical text; the C# attribute is its Pascal case.</summary>
    public abstract string Name { get; }

    /// <summary>Whether an empty window gives null.</summary>
    public abstract bool NullWhenEmpty { get; }

    /// <summary>What inputs it takes, for messages: "an integer, a decimal or a float".</summary>
    public abstract string Accepts { get; }

    /// <summary>The type of the result for an input type (null: the rows themselves), or null if it does not take that input.</summary>
    public abstract FeatureType? ResultOf(FeatureType? input);

    /// <summary>The meaning in words, e.g. "sum of amount".</summary>
    public abstract string Describe(string? input);

    /// <summary>
    /// Whether the value of a window can be had exactly by subtracting the running total at its start from the one at its
    /// end. Never so for floats, where subtraction loses digits.
    /// </summary>
    public abstract bool IsDifferenceOfRunningTotals(FeatureType? input);

    /// <summary>
    /// Whether a result of at most ten billion rows can fail to fit its type, which makes it null: then runs look for such
    /// results and count them.
    /// </summary>
    public virtual bool CanOverflow(FeatureType? input) => false;

    /// <summary>The value of a window as SQL over its rows.</summary>
    /// <param name="rows">How to name the input and filter and order the rows.</param>
    /// <param name="input">The type of the input; null for the rows themselves.</param>
    internal abstract string OverRows(RowsSql rows, FeatureType? input);

    /// <summary>The value of a window as SQL over running totals; only where <see cref="IsDifferenceOfRunningTotals"/>.</summary>
    /// <param name="totals">The running totals at both edges.</param>
    /// <param name="input">The type of the input; null for the rows themselves.</param>
    internal abstract string OverTotals(TotalsSql totals, FeatureType? input);
}
