namespace FeatureStore.Model;

/// <summary>Definitions with errors were asked to do something.</summary>
public sealed class InvalidDefinitionException : Exception
{
    private InvalidDefinitionException(EquatableArray<Finding> findings)
        : base(string.Join("\n", findings.Select(f => $"{f.Rule.Id} at {f.Place}: {f.Message}"))) => Findings = findings;

    /// <summary>The errors.</summary>
    public EquatableArray<Finding> Findings { get; }

    /// <summary>Throws if there is an error among the findings; warnings are let pass.</summary>
    /// <exception cref="InvalidDefinitionException">There is one.</exception>
    public static void ThrowIfAny(EquatableArray<Finding> findings)
    {
        var errors = findings.Where(f => f.Rule.Severity == Severity.Error).ToArray();
        if (errors.Length > 0)
            throw new InvalidDefinitionException(new(errors));
    }
}
