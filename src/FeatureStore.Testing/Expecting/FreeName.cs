namespace FeatureStore.Testing;

/// <summary>Finds a name that no column of a result has.</summary>
internal static class FreeName
{
    /// <summary>The name, with as many underscores behind it as it takes.</summary>
    public static string Of(string name, HistoricalPlan plan, IEnumerable<KeyDefinition> inputs)
    {
        var taken = plan.Outputs.Select(o => o.Name).Concat(inputs.Select(c => c.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        while (taken.Contains(name))
            name += "_";
        return name;
    }
}
