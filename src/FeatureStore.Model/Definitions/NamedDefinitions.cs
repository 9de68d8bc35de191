namespace FeatureStore.Model;

/// <summary>Definitions that are found by their names: all of many views look for their sources. Equal if the definitions are.</summary>
internal sealed class NamedDefinitions<T>(EquatableArray<T> all, Func<T, string> nameOf) : IEquatable<NamedDefinitions<T>>
    where T : class
{
    private const int Few = 8;

    // Made when it is asked for; two threads that both do make the same.
    private Dictionary<string, T>? _byName;

    public EquatableArray<T> All => all;

    /// <summary>The first of that name, or null.</summary>
    public T? Find(string? name)
    {
        if (name is null)
            return null;
        if (all.Count > Few)
            return (_byName ??= ByName()).TryGetValue(name, out var found) ? found : null;
        for (var i = 0; i < all.Count; i++)
        {
            if (nameOf(all[i]) == name)
                return all[i];
        }
        return null;
    }

    public bool Equals(NamedDefinitions<T>? other) => other is not null && all.Equals(other.All);

    public override bool Equals(object? obj) => Equals(obj as NamedDefinitions<T>);

    public override int GetHashCode() => all.GetHashCode();

    private Dictionary<string, T> ByName()
    {
        var byName = new Dictionary<string, T>(all.Count, StringComparer.Ordinal);
        foreach (var definition in all)
        {
            if (!byName.ContainsKey(nameOf(definition)))
                byName.Add(nameOf(definition), definition);
        }
        return byName;
    }
}
