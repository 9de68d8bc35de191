namespace FeatureStore.Model;

/// <summary>
/// One aggregate function: which inputs it takes, what it gives, and the SQL that computes it. Add one by adding a file
/// beside this and a line to the <see cref="AggregateCatalogue"/>.
/// </summary>
public abstract class Aggregate
{
    /// <summary>The name in YAML and canonical text; see <see cref="AttributeName"/> for C#.</summary>
    public abstract string Name { get; }

    /// <summary>The name of the C# attribute, without <c>Attribute</c>.</summary>
    public virtual string AttributeName => SnakeCase.ToPascalCase(Name);

    /// <summary>Whether an empty window gives null.</summary>
    public abstract bool NullWhenEmpty { get; }

    /// <summary>What an empty window gives where that is not null, as the text of a default; null otherwise.</summary>
    public string? WhenEmpty => NullWhenEmpty ? null : TakesN ? "[]" : "0";

    /// <summary>What inputs it takes, for messages: "an integer, a decimal or a float".</summary>
    public abstract string Accepts { get; }

    /// <summary>Whether it keeps a number of values that its author names: <c>n</c>.</summary>
    public virtual bool TakesN => false;

    /// <summary>Whether it looks for the newest values, of those that look for the newest or the oldest.</summary>
    public virtual bool IsNewest => false;

    /// <summary>Whether the result is one of the values, or some of them, and so equal in every path bit by bit.</summary>
    public virtual bool IsChosen => false;

    /// <summary>
    /// Whether what is known of two parts of a window can be merged in little space. If not, an online store keeps the values
    /// themselves, for which a window without a start has no room.
    /// </summary>
    public virtual bool IsBounded => true;

    /// <summary>The type of the result for an input type (null: the rows themselves), or null if it does not take that input.</summary>
    public abstract FeatureType? ResultOf(FeatureType? input);

    /// <summary>The meaning in words, e.g. "sum of amount".</summary>
    /// <param name="input">The input; null for the rows themselves.</param>
    /// <param name="n">How many values it keeps, if it takes that.</param>
    public abstract string Describe(string? input, int? n);

    /// <summary>How windows of rows that become visible in the order they happen are computed.</summary>
    public abstract AggregateForm FormOf(FeatureType? input);

    /// <summary>
    /// Whether the last digits of a result depend on how its rows are grouped when they are added up. Two runs then have to group
    /// them in the same way, whatever the machine.
    /// </summary>
    public virtual bool Rounds(FeatureType? input) => false;

    /// <summary>The number of values from which on there is a result.</summary>
    public virtual int LeastValues => 1;

    /// <summary>
    /// What the absolute values of all rows together must not reach so that every result surely fits its type; null if no result
    /// of at most ten billion rows can fail to. A result that does not fit is null, and runs count such.
    /// </summary>
    public virtual double? SafeTotal(FeatureType? input) => null;

    /// <summary>The value of a window as SQL over its rows.</summary>
    /// <param name="rows">How to name the input and filter and order the rows.</param>
    /// <param name="input">The type of the input; null for the rows themselves.</param>
    internal abstract string OverRows(RowsSql rows, FeatureType? input);

    /// <summary>The value of a window as SQL over running totals; only of the form <see cref="AggregateForm.Totals"/>.</summary>
    /// <param name="totals">The running totals at both edges.</param>
    /// <param name="input">The type of the input; null for the rows themselves.</param>
    internal virtual string OverTotals(TotalsSql totals, FeatureType? input) => throw new InvalidOperationException($"'{Name}' is no difference of totals.");
}
