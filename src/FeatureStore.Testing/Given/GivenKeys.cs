namespace FeatureStore.Testing;

/// <summary>Whose features a test is about.</summary>
internal static class GivenKeys
{
    /// <summary>The values of an input, in the order in which a service is asked.</summary>
    /// <exception cref="FeatureStoreException">It is the input of something else.</exception>
    public static IReadOnlyList<object?> Of<TInput>(TInput input, ServiceDefinition service, DefinitionSet definitions)
        where TInput : IFeatureInput
    {
        var (given, values) = (TInput.Columns.ToList(), CapturedValues.Of(input));
        return [.. SpineColumns.WithRequests(service, definitions).Select(c => given.IndexOf(c) is >= 0 and var at
            ? values[at]
            : throw new FeatureStoreException($"{typeof(TInput).Name} has no {c.Type.Name} '{c.Name}', which '{service.Name}' asks for. Give the Input of the service, or the entity of the view."))];
    }

    /// <summary>The one key that all rows have.</summary>
    /// <exception cref="FeatureStoreException">There are several, or none, or there is more to say than a key.</exception>
    public static IReadOnlyList<object?> In(GivenRows rows, ServiceDefinition service, DefinitionSet definitions)
    {
        var asked = SpineColumns.WithRequests(service, definitions);
        var keys = asked.ToDictionary(c => c.Name, _ => new HashSet<object>(), StringComparer.Ordinal);
        foreach (var use in service.Uses)
        {
            var view = definitions.View(use.View)!;
            var source = definitions.Source(view.Source)!;
            var columns = source.Columns.Select(c => c.Name).ToList();
            (int Ordinal, HashSet<object> Keys)[] places = [.. (definitions.Entity(view.Entity)?.Keys ?? default).Select(k => (columns.IndexOf(view.ColumnOf(k.Name)), keys[use.ColumnOf(k.Name)]))];
            foreach (var values in rows.Of(source).Select(r => CapturedValues.Of(r, source)))
            {
                foreach (var (ordinal, found) in places)
                {
                    if (values[ordinal] is { } key)
                        found.Add(key);
                }
            }
        }
        if (asked.Count > 0 && service.Uses.GroupBy(u => u.View).Any(g => g.Count() > 1))
            throw Unknown(service, $"it asks for several of one kind ({string.Join(", ", asked.Select(c => c.Name))})");
        foreach (var column in asked)
        {
            if (keys[column.Name].Count != 1)
                throw Unknown(service, service.Requests.Any(r => r.Name == column.Name) ? $"it takes the request {column.Name}" : $"the rows given have {(keys[column.Name].Count == 0 ? "no" : $"{keys[column.Name].Count} different")} {column.Name}");
        }
        return [.. asked.Select(c => (object?)keys[c.Name].Single())];
    }

    private static FeatureStoreException Unknown(ServiceDefinition service, string why) =>
        new($"Whose '{service.Name}' is meant is not clear: {why}. Say it before At: .For(…) takes the entity of a view, or the Input of a service.");
}
