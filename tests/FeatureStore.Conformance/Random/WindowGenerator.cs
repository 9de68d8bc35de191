namespace FeatureStore.Conformance;

/// <summary>Random windows over a column of a source, or over its rows.</summary>
internal static class WindowGenerator
{
    /// <summary>More values than a window ever holds.</summary>
    public const int ManyValues = 1000;

    /// <summary>A window.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="times">Where instants lie.</param>
    /// <param name="source">The source.</param>
    /// <param name="name">The name of the feature.</param>
    /// <param name="aggregate">What it computes.</param>
    /// <param name="column">What of; null for rows.</param>
    /// <param name="lifetime">Whether it may have no start, so that no row is ever too old.</param>
    public static WindowFeature Next(Random random, TimeGrid times, SourceDefinition source, string name, Aggregate aggregate, ColumnDefinition? column, bool lifetime)
    {
        var window = new WindowFeature
        {
            Name = name,
            Aggregate = aggregate.Name,
            Input = column?.Name,
            N = !aggregate.TakesN ? null : random.Next(3) switch { 0 => 1, 1 => ManyValues, _ => random.Next(2, 6) },
            Window = lifetime && random.Next(2) == 0 ? null : Duration.FromMicroseconds(times.Duration(random, 5)),
            Offset = random.Next(3) == 0 ? Duration.FromMicroseconds(times.Duration(random, 3)) : null,
            Bounds = random.Next(3) switch { 0 => Bounds.ClosedOpen, 1 => Bounds.OpenClosed, _ => null },
            Where = DefinitionExpressions.Where(random, source),
        };
        if (window.Window is { } length && random.Next(3) == 0)
            window = window with { Step = Step(random, times, length), Bounds = Bounds.ClosedOpen };
        if (column is not null && random.Next(3) == 0 && DefinitionExpressions.Input(random, source, column, aggregate) is { } computed)
            window = window with { Input = null, Expression = computed };
        return random.Next(4) == 0 ? window with { Default = DefinitionGenerator.DefaultOf(random, FeatureTyping.TypeOf(window, source)!, times) } : window;
    }

    // Mostly whole units, on which rows lie; sometimes parts of them.
    private static Duration Step(Random random, TimeGrid times, Duration window)
    {
        var most = window.Microseconds / times.Unit;
        return Duration.FromMicroseconds(random.Next(4) switch
        {
            0 => Math.Max(1, times.Unit / random.Next(2, 4)),
            1 => window.Microseconds,
            _ => times.Unit * random.Next(1, (int)Math.Min(most, 4) + 1),
        });
    }
}
