namespace FeatureStore;

/// <summary>
/// A feature computed from others: <c>[Derived("float64(Spend1h) / AvgTicket30d")] public partial double? SpendRatio { get; }</c>.
/// The body of the property is generated. In a view the names are features of the view; in a service they are requests,
/// features it derives, and features of its views as <c>CardActivity.Spend1h</c>.
/// </summary>
/// <param name="expression">The expression. Names are those of C# members; <c>nameof</c> in an interpolated string makes them safe to rename.</param>
public sealed class DerivedAttribute(string expression) : FeatureAttribute
{
    /// <summary>The expression.</summary>
    public string Expression { get; } = expression;
}
