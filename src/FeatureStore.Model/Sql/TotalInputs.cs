namespace FeatureStore.Model;

/// <summary>The distinct inputs of windows over totals, and the running columns that hold their counts and sums.</summary>
internal sealed class TotalInputs
{
    private readonly string?[] _inputs;
    private readonly HashSet<string> _summed;
    private readonly UseScope _scope;

    public TotalInputs(EquatableArray<WindowFeature> features, UseScope scope)
    {
        _scope = scope;
        _inputs = features.Select(f => f.Input).Distinct().OrderBy(i => i, StringComparer.Ordinal).ToArray();
        _summed = new(features.Where(f => f.Input is not null && f.Aggregate is not "count").Select(f => f.Input!), StringComparer.Ordinal);
    }

    /// <summary>The columns that are aggregated.</summary>
    public IEnumerable<string> Columns => _inputs.OfType<string>();

    /// <summary>The names of the running columns.</summary>
    public IEnumerable<string> Names => Totals().Select(c => c.Name);

    /// <summary>The running columns as SQL, with what follows each aggregate.</summary>
    public IEnumerable<string> Running(string over) => Totals().Select(c => $"{c.Sql} {over} AS {c.Name}");

    /// <summary>The same where each row counts by a sign of 1 or -1.</summary>
    public IEnumerable<string> RunningSigned(string sign, string over)
    {
        foreach (var input in _inputs)
        {
            var counted = input is null ? sign : $"CASE WHEN {_scope.Quote(input)} IS NOT NULL THEN {sign} ELSE 0 END";
            yield return $"(sum({counted}) {over})::BIGINT AS {CountName(input)}";
            if (input is not null && _summed.Contains(input))
            {
                var value = _scope.Dialect.Negatable(_scope.Quote(input), _scope.Use.Source.Column(input)!.Type);
                yield return $"sum(CASE WHEN {sign} > 0 THEN {value} ELSE -{value} END) {over} AS {SumName(input)}";
            }
        }
    }

    /// <summary>The columns that hold the count and, if one is needed, the sum for a feature.</summary>
    public (string Count, string? Sum) NamesOf(WindowFeature feature) =>
        (CountName(feature.Input), feature.Input is { } input && _summed.Contains(input) ? SumName(input) : null);

    private IEnumerable<(string Name, string Sql)> Totals()
    {
        foreach (var input in _inputs)
        {
            yield return (CountName(input), $"count({(input is null ? "*" : _scope.Quote(input))})");
            if (input is not null && _summed.Contains(input))
                yield return (SumName(input), $"sum({_scope.Quote(input)})");
        }
    }

    private string CountName(string? input) => _scope.Quote(input is null ? "__rows" : input + "__count");

    private string SumName(string input) => _scope.Quote(input + "__sum");
}
