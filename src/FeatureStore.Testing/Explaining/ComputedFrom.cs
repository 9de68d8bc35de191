namespace FeatureStore.Testing;

/// <summary>A feature of a view that a result is computed from.</summary>
/// <param name="Name">Its name as a column.</param>
/// <param name="Use">The use of the view.</param>
/// <param name="Feature">The feature.</param>
internal sealed record ComputedFrom(string Name, ViewUse Use, FeatureDefinition Feature)
{
    /// <summary>The features of views that look at rows: the result itself, or what a derived one reads, each once.</summary>
    public static IReadOnlyList<ComputedFrom> Of(HistoricalPlan plan, ServiceDefinition service, OutputColumn output)
    {
        var (found, pending, seen) = (new List<ComputedFrom>(), new Queue<string>([output.Name]), new HashSet<string>(StringComparer.Ordinal));
        while (pending.TryDequeue(out var name))
        {
            if (!seen.Add(name))
                continue;
            if (plan.Derived.FirstOrDefault(d => d.Name == name) is { } derived)
            {
                foreach (var read in Features(derived.Expression))
                    pending.Enqueue((read.Owner ?? derived.Owner) is { } owner ? $"{owner}__{read.Name}" : read.Name);
            }
            else if (Find(plan, service, name) is { } feature)
            {
                found.Add(feature);
            }
        }
        return found;
    }

    private static ComputedFrom? Find(HistoricalPlan plan, ServiceDefinition service, string name)
    {
        foreach (var use in plan.Uses)
        {
            if (use.View.Features.FirstOrDefault(f => $"{use.ShownAs}__{f.Name}" == name) is { } feature)
                return new(name, service.Uses.First(u => u.ShownAs == use.ShownAs), feature);
        }
        return null;
    }

    private static IEnumerable<ReferenceExpression> Features(Expression expression) => expression switch
    {
        ReferenceExpression { Kind: ReferenceKind.Feature } reference => [reference],
        CallExpression call => call.Operands.SelectMany(Features),
        _ => [],
    };
}
