namespace FeatureStore.Model;

/// <summary>Derived features in an order in which each comes after those it reads.</summary>
internal sealed class DerivedOrder
{
    private readonly Dictionary<string, DerivedFeature> _features = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _marks = new(StringComparer.Ordinal);
    private readonly List<DerivedFeature> _ordered = [];
    private readonly Dictionary<string, string[]> _cycles = new(StringComparer.Ordinal);

    private const int Open = 1;
    private const int Done = 2;

    public DerivedOrder(IEnumerable<DerivedFeature> features)
    {
        foreach (var feature in features)
        {
            if (!_features.ContainsKey(feature.Name))
                _features.Add(feature.Name, feature);
        }
        foreach (var feature in _features.Values)
            Visit(feature);
    }

    /// <summary>The features; of those of one name the first. Of a cycle some come before what they read.</summary>
    public IReadOnlyList<DerivedFeature> Features => _ordered;

    /// <summary>The names of a cycle that a feature closes, itself first and last; null if it closes none.</summary>
    public string[]? CycleOf(string feature) => _cycles.TryGetValue(feature, out var cycle) ? cycle : null;

    // With a stack of its own: a chain of features can be longer than the thread's.
    private void Visit(DerivedFeature first)
    {
        if (_marks.ContainsKey(first.Name))
            return;
        var path = new Stack<(DerivedFeature Feature, IEnumerator<DerivedFeature> Reads)>();
        Enter(first);
        while (path.Count > 0)
        {
            var (feature, reads) = path.Peek();
            if (!reads.MoveNext())
            {
                path.Pop();
                _marks[feature.Name] = Done;
                _ordered.Add(feature);
            }
            else if (!_marks.TryGetValue(reads.Current!.Name, out var mark))
            {
                Enter(reads.Current);
            }
            else if (mark == Open && !_cycles.ContainsKey(feature.Name))
            {
                var names = path.Select(p => p.Feature.Name).TakeWhile(name => name != reads.Current.Name).Reverse();
                _cycles.Add(feature.Name, [feature.Name, reads.Current.Name, .. names]);
            }
        }

        void Enter(DerivedFeature feature)
        {
            _marks[feature.Name] = Open;
            path.Push((feature, Reads(feature).GetEnumerator()));
        }
    }

    private IEnumerable<DerivedFeature> Reads(DerivedFeature feature)
    {
        foreach (var name in ExpressionNames.In(feature.Expression))
        {
            if (name.Owner is null && _features.TryGetValue(name.Name, out var read))
                yield return read;
        }
    }
}
