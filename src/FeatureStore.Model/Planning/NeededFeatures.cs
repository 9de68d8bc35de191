namespace FeatureStore.Model;

/// <summary>The features that have to be computed to show some of a view: those, and what derived ones among them read.</summary>
internal static class NeededFeatures
{
    /// <summary>The features, each once, in the order of the view.</summary>
    public static IReadOnlyList<FeatureDefinition> Of(IEnumerable<FeatureDefinition> shown, ViewTyping typing)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var rest = new Stack<FeatureDefinition>(shown);
        while (rest.Count > 0)
        {
            var feature = rest.Pop();
            if (!needed.Add(feature.Name) || feature is not DerivedFeature derived)
                continue;
            foreach (var name in ExpressionNames.In(derived.Expression))
            {
                if (name.Owner is null && typing.Feature(name.Name) is { } read)
                    rest.Push(read);
            }
        }
        return typing.View.Features.Where(f => needed.Contains(f.Name)).ToArray();
    }
}
