namespace FeatureStore.Model;

/// <summary>Computed inputs as columns over the columns of rows.</summary>
internal static class ComputedInputSql
{
    public static IReadOnlyCollection<LayeredColumn> Of(EquatableArray<ComputedInput> inputs, SqlDialect dialect)
    {
        var columns = new List<LayeredColumn>();
        foreach (var input in inputs)
        {
            var written = new ExpressionSql(dialect, input.Name, reference => new(dialect.Quote(reference.Name), 0));
            var value = input.Value is { } expression ? written.Of(expression) : new(input.Column is { } column ? dialect.Quote(column) : "true", 0);
            if (input.Where is { } where)
            {
                var condition = written.Of(where);
                value = new($"CASE WHEN {condition.Text} THEN {value.Text} END", Math.Max(condition.Layer, value.Layer));
            }
            columns.AddRange(written.Parts);
            columns.Add(new(input.Name, value.Text, value.Layer + 1));
        }
        return columns;
    }
}
