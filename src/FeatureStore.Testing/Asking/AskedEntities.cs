namespace FeatureStore.Testing;

/// <summary>The entities of a view that rows of the spine ask about, in whatever role the service gives them.</summary>
internal sealed class AskedEntities
{
    private readonly Dictionary<EntityKey, List<int>> _asking = [];

    public AskedEntities(ReplayedView view, ParityRun run, IReadOnlyList<AskedRow> rows)
    {
        var inputs = SpineColumns.Of(run.Service, run.Definitions);
        foreach (var use in run.Service.Uses.Where(u => u.View == view.View.Name))
        {
            int[] places = [.. view.Keys.Select(k => inputs.Index().First(i => i.Item.Name == use.ColumnOf(k)).Index)];
            for (var row = 0; row < rows.Count; row++)
                Add(places, rows[row], row);
        }
    }

    /// <summary>Whether anybody asks about an entity.</summary>
    public bool Has(EntityKey entity) => _asking.ContainsKey(entity);

    /// <summary>The places of the rows that ask about an entity; null if none does.</summary>
    public List<int>? AskingAbout(EntityKey entity) => _asking.GetValueOrDefault(entity);

    // A null in a key is nobody.
    private void Add(int[] places, AskedRow row, int at)
    {
        var values = new object[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            if (row.Inputs[places[i]] is not { } value)
                return;
            values[i] = value;
        }
        var key = new EntityKey(values);
        if (!_asking.TryGetValue(key, out var asking))
            _asking.Add(key, asking = []);
        // The same entity in two roles asks once.
        if (asking.Count == 0 || asking[^1] != at)
            asking.Add(at);
    }
}
