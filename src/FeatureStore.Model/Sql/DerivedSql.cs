namespace FeatureStore.Model;

/// <summary>
/// Derived features as layers over one relation that has the features they read, one row per spine row: a layer holds
/// whatever the layers before it make ready. The relation is in the spine's order already, as computing a column keeps it
/// and sorting takes the longer the more columns there are.
/// </summary>
internal sealed class DerivedSql
{
    private readonly HistoricalPlan _plan;
    private readonly SqlDialect _dialect;
    private readonly List<LayeredColumn> _columns = [];
    private readonly Dictionary<string, int> _layers = new(StringComparer.Ordinal);
    private bool _readAsOf;

    public DerivedSql(HistoricalPlan plan, SqlDialect dialect)
    {
        (_plan, _dialect) = (plan, dialect);
        foreach (var derived in plan.Derived)
            Add(derived);
    }

    /// <summary>The column that holds all of the spine's own, whose names could meet those of features and requests.</summary>
    public const string SpineColumns = "__spine";

    /// <summary>Writes the query that has all features, by the names of the result.</summary>
    public void Write(SqlWriter sql)
    {
        sql.Line("-- derived features, from those that rows give");
        LayersSql.Write(sql, _dialect, _columns, WriteBasis);
    }

    private void Add(DerivedColumn derived)
    {
        var written = new ExpressionSql(_dialect, derived.Name, reference => Reference(derived.Owner, reference));
        var (text, layer) = written.Of(derived.Expression);
        if (derived.Feature.Default is { } instead)
            text = $"coalesce({text}, {_dialect.Constant(instead, derived.Expression.Type)})";
        _columns.AddRange(written.Parts);
        _columns.Add(new(derived.Name, text, layer + 1));
        _layers.Add(derived.Name, layer + 1);
    }

    private LayeredSql Reference(string? owner, ReferenceExpression reference)
    {
        if (reference.Kind == ReferenceKind.AsOf)
        {
            _readAsOf = true;
            return new("__time", 0);
        }
        var name = reference.Kind == ReferenceKind.Request ? reference.Name : DerivedColumn.NameOf(reference.Owner ?? owner, reference.Name);
        return new(_dialect.Quote(name), _layers.TryGetValue(name, out var layer) ? layer : 0);
    }

    private void WriteBasis(SqlWriter sql)
    {
        var features = _plan.Uses.SelectMany(u => u.Steps.SelectMany(s => s.FeatureNames.Select(f =>
            $"{_dialect.Quote(s.Name)}.{_dialect.Quote(f)} AS {_dialect.Quote(DerivedColumn.NameOf(u.ShownAs, f))}")));
        var inputs = (_readAsOf ? new[] { "s.__time" } : []).Concat(_plan.Requests.Select(r => "s." + _dialect.Quote(r.Name))).ToArray();
        sql.List("SELECT", new[] { SpineColumns }.Concat(inputs).Concat(features));
        SpineSql.Write(sql, _plan, _dialect, SpineColumns, inputs.Length > 0);
    }
}
