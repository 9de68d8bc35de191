namespace FeatureStore.Model;

/// <summary>The functions and operators of the expression language, in the order in which the docs list them.</summary>
public static class FunctionCatalogue
{
    private static readonly Dictionary<string, Function> ByName;

    static FunctionCatalogue()
    {
        All = EquatableArray.From(Arithmetic.All.Concat(Comparison.All).Concat(Logic.All).Concat(Numbers.All).Concat(Texts.All).Concat(Times.All).Concat(Casts.All));
        ByName = All.ToDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>All functions and operators.</summary>
    public static EquatableArray<Function> All { get; }

    /// <summary>The function of that name, or null; operators have names too.</summary>
    public static Function? Find(string name) => ByName.TryGetValue(name, out var found) ? found : null;
}
