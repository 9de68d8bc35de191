using System.Reflection;

namespace FeatureStore.Testing;

/// <summary>The rows that a test gives, by their source.</summary>
internal sealed class GivenRows
{
    private static readonly MethodInfo Declares = typeof(Declared).GetMethod(nameof(Declared.Source))!;

    private readonly DefinitionSet _definitions;
    private readonly Dictionary<string, List<ISourceRow>> _rows;

    private GivenRows(DefinitionSet definitions, Dictionary<string, List<ISourceRow>> rows) => (_definitions, _rows) = (definitions, rows);

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Values.Sum(r => r.Count);

    /// <summary>No rows of the sources of some definitions.</summary>
    public static GivenRows None(DefinitionSet definitions) => new(definitions, new(StringComparer.Ordinal));

    /// <summary>The rows of a source.</summary>
    public IReadOnlyList<ISourceRow> Of(SourceDefinition source) => _rows.GetValueOrDefault(source.Name) ?? [];

    /// <summary>These rows and more.</summary>
    /// <exception cref="FeatureStoreException">A row is of no source that the definitions read.</exception>
    public GivenRows With(IEnumerable<ISourceRow> rows)
    {
        var all = _rows.ToDictionary(r => r.Key, r => r.Value.ToList(), StringComparer.Ordinal);
        foreach (var group in rows.GroupBy(r => (r ?? throw new ArgumentNullException(nameof(rows))).GetType()))
        {
            var source = SourceOf(group.Key);
            if (!all.TryGetValue(source.Name, out var list))
                all.Add(source.Name, list = []);
            list.AddRange(group);
        }
        return new(_definitions, all);
    }

    private SourceDefinition SourceOf(Type row)
    {
        if (!row.IsAssignableTo(typeof(ISource)))
            throw new FeatureStoreException($"Rows of type {row.Name} say of no source. Give rows of a type with [Source], or of one made from YAML.");
        var source = (SourceDefinition)Declares.MakeGenericMethod(row).Invoke(null, null)!;
        return _definitions.Source(source.Name) == source
            ? source
            : throw new FeatureStoreException($"Nothing here reads '{source.Name}', the source of {row.Name}, as that type declares it. It reads {string.Join(", ", _definitions.Sources.Select(s => $"'{s.Name}'"))}.");
    }
}
