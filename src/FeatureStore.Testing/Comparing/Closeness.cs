namespace FeatureStore.Testing;

/// <summary>How close the values of a feature have to be in two paths.</summary>
internal enum Closeness
{
    /// <summary>Bit by bit.</summary>
    Exact,

    /// <summary>Up to the last digits of transcendental functions.</summary>
    Transcendental,

    /// <summary>Up to the order in which floats are added.</summary>
    Summed,
}

/// <summary>How close each feature of a plan has to be, from how it is computed.</summary>
internal sealed class ClosenessOf
{
    private readonly Dictionary<string, Closeness> _known = new(StringComparer.Ordinal);

    public ClosenessOf(HistoricalPlan plan)
    {
        foreach (var use in plan.Uses)
        {
            foreach (var window in use.View.Features.OfType<WindowFeature>())
                _known[Named(use.ShownAs, window.Name)] = AggregateCatalogue.Find(window.Aggregate)!.IsChosen ? Closeness.Exact : Closeness.Summed;
        }
        foreach (var derived in plan.Derived)
            _known[derived.Name] = Of(derived.Expression, derived.Owner);
    }

    /// <summary>How far two values of a feature may lie apart.</summary>
    public double Slack(OutputColumn output, object? left, object? right) => !output.Type.IsFloat ? 0 : _known.GetValueOrDefault(output.Name) switch
    {
        Closeness.Summed => SameValue.ResultTolerance * Math.Max(1, Largest(left, right)),
        Closeness.Transcendental => SameValue.Tolerance * Largest(left, right),
        _ => 0,
    };

    private static double Largest(object? left, object? right) => Math.Max(Magnitude(left), Magnitude(right));

    private static double Magnitude(object? value) => value switch
    {
        double number => Math.Abs(number),
        float number => Math.Abs(number),
        _ => 0,
    };

    private Closeness Of(Expression expression, string? owner) => expression switch
    {
        ReferenceExpression { Kind: ReferenceKind.Feature } reference => _known.GetValueOrDefault(Named(reference.Owner ?? owner, reference.Name)),
        CallExpression call => call.Operands.Select(o => Of(o, owner)).Append(SameValue.IsTranscendental(call.Function) ? Closeness.Transcendental : Closeness.Exact).Max(),
        _ => Closeness.Exact,
    };

    private static string Named(string? owner, string feature) => owner is null ? feature : $"{owner}__{feature}";
}
