namespace FeatureStore.Model;

/// <summary>Gives windows with conditions or computed inputs a plain column each; equal ones share it.</summary>
internal sealed class ComputedInputs(ViewTyping typing)
{
    private readonly List<ComputedInput> _inputs = [];

    /// <summary>The computed columns so far.</summary>
    public IReadOnlyList<ComputedInput> All => _inputs;

    /// <summary>The source with the computed columns behind its own.</summary>
    public SourceDefinition Source => _inputs.Count == 0 ? typing.Source : typing.Source with
    {
        Columns = EquatableArray.From(typing.Source.Columns.Concat(_inputs.Select(i => new ColumnDefinition(i.Name, i.Type, Nullable: true)))),
    };

    /// <summary>The feature as steps see it: over a column, or over the rows.</summary>
    public FeatureDefinition Plain(FeatureDefinition feature)
    {
        if (feature is not WindowFeature window || (window.Where is null && window.Expression is null))
            return feature;
        var (where, value) = (typing.WhereOf(window).Expression, typing.InputOf(window).Expression);
        // Rows have no value of their own; any that is not null can be counted.
        var type = value?.Type ?? (window.Input is { } column ? typing.Source.Column(column)!.Type : FeatureType.Bool);
        var known = _inputs.FirstOrDefault(i => i.Column == window.Input && Equals(i.Where, where) && Equals(i.Value, value));
        if (known is null)
            _inputs.Add(known = new(window.Name + "__input", where, window.Input, value, type, MeaningOf(window)));
        return window with { Input = known.Name, Where = null, Expression = null };
    }

    private static string MeaningOf(WindowFeature window) =>
        (window.Expression?.Canonical ?? window.Input ?? "rows") + (window.Where is { } where ? " where " + where.Canonical : "");
}
