namespace FeatureStore.Model;

/// <summary>The members that every C# record has, so that no property can have their names.</summary>
public static class ReservedMembers
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone",
        "PrintMembers", "ReferenceEquals", "ToString",
    };

    /// <summary>The names.</summary>
    internal static IEnumerable<string> All => Names;

    /// <summary>Whether a property cannot be called so.</summary>
    public static bool Contains(string name) => Names.Contains(name);
}
