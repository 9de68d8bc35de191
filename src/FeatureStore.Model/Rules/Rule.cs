namespace FeatureStore.Model;

/// <summary>One thing that can be wrong with definitions. Add one by adding a file, a line to the catalogue and a page to the docs.</summary>
internal abstract class Rule(string id, Severity severity, string title, string remedy)
{
    public RuleDescriptor Descriptor { get; } = new(id, severity, title, remedy);

    public abstract IEnumerable<Finding> Check(RuleContext context);

    /// <summary>A finding whose message says what is wrong and ends with what to do.</summary>
    protected Finding At(Place place, string what, string? remedy = null)
    {
        var todo = remedy ?? Descriptor.Remedy;
        return new(Descriptor, place, what + ". " + todo + (todo.EndsWith("?", StringComparison.Ordinal) ? "" : "."));
    }
}
