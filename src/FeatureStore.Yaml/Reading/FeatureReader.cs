using FeatureStore.Model;

namespace FeatureStore.Yaml;

/// <summary>Reads features: an aggregate, the latest value of a column, or an expression over other features.</summary>
internal static class FeatureReader
{
    /// <summary>A feature of a view.</summary>
    public static FeatureDefinition Read(DefinitionNode definition, YamlNode node)
    {
        if (node is not MappingNode mapping)
        {
            definition.Report("FS0703", node, $"A feature is {node.Kind}. Write it as {{ name: …, count: rows, window: 1h }}.");
            return new LatestFeature { Name = "", Column = "" };
        }
        var ways = Ways(mapping);
        if (ways.Count != 1)
            definition.Report("FS0007", ways.Count == 0 ? mapping : ways[1], ways.Count == 0
                ? $"The feature does not say what it is. Give it one of {string.Join(", ", Schema.Ways)}."
                : $"The feature is declared twice: by '{ways[0].Value}' and by '{ways[1].Value}'. Keep one of them, and declare the other as a feature of its own.");
        return ways.Count == 0 ? new LatestFeature { Name = mapping.Find("name") is ScalarNode name ? name.Value : "", Column = "" } : ways[0].Value switch
        {
            "expression" => Computed(new(mapping, "a feature with an expression", With(Schema.Expression), definition.Report)),
            "latest" => Latest(new(mapping, "a feature with the latest value", With(Schema.Latest), definition.Report)),
            var aggregate => Window(new(mapping, Schema.WindowOf(aggregate).What, With(Schema.WindowOf(aggregate).Keys), definition.Report), aggregate),
        };

        // Two ways are told once, and not as keys that there are none of.
        IReadOnlyList<string> With(IReadOnlyList<string> keys) => ways.Count == 1 ? keys : [.. keys, .. ways.Skip(1).Select(w => w.Value)];
    }

    private static List<ScalarNode> Ways(MappingNode mapping)
    {
        var ways = new List<ScalarNode>();
        foreach (var entry in mapping.Entries)
        {
            if (Schema.Ways.Contains(entry.Key.Value))
                ways.Add(entry.Key);
        }
        return ways;
    }

    /// <summary>A feature that is computed from others, of a view or a service.</summary>
    public static DerivedFeature Computed(KeyReader keys) => new()
    {
        Name = keys.Required("name"),
        Expression = keys.Expression("expression") ?? new(keys.Required("expression")),
        Default = keys.Text("default"),
    };

    private static LatestFeature Latest(KeyReader keys) => new()
    {
        Name = keys.Required("name"),
        Column = keys.Required("latest"),
        MaxAge = keys.Duration("max_age"),
        Default = keys.Text("default"),
    };

    private static WindowFeature Window(KeyReader keys, string aggregate)
    {
        var (input, expression, n) = Input(keys, aggregate);
        return new()
        {
            Name = keys.Required("name"),
            Aggregate = aggregate,
            Input = input,
            Expression = expression,
            N = n,
            Window = WindowLength.Parse(keys.Required("window")),
            Offset = keys.Duration("offset"),
            Step = keys.Duration("step"),
            Bounds = keys.Text("bounds") is { } bounds ? BoundsText.Parse(bounds) : null,
            Where = keys.Expression("where"),
            Default = keys.Text("default"),
        };
    }

    private static (string? Column, ExpressionText? Expression, int? N) Input(KeyReader keys, string aggregate)
    {
        if (keys.Node.Find(aggregate) is MappingNode options)
        {
            var takesN = AggregateCatalogue.Find(aggregate) is { TakesN: true };
            var of = new KeyReader(options, $"'{aggregate}'", takesN ? Schema.OfWithNumber : Schema.Of, keys.Report);
            var n = takesN ? of.Integer("n") : null;
            if (of.Scalar("of") is not { } scalar)
                return (of.Required("of"), null, n);
            return SnakeCase.IsName(scalar.Value.Trim()) ? (scalar.Value.Trim(), null, n) : (null, of.Expression("of"), n);
        }
        if (keys.Scalar(aggregate) is not { } column)
            return ("", null, null);
        if (column.Value == "rows" && aggregate == "count")
            return (null, null, null);
        if (!SnakeCase.IsName(column.Value))
            keys.Report("FS0703", column, $"'{column.Value}' is no name of a column. Write {aggregate}: {{ of: \"…\" }} for an expression.");
        return (column.Value, null, null);
    }
}
