namespace FeatureStore.Conformance;

/// <summary>Small random histories, dense with what is hard: ties, copies, late rows, deletions, nulls and exact edges.</summary>
public static class HistoryGenerator
{
    /// <summary>The case of a number within a seed; the same every time.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="number">The number.</param>
    /// <param name="probes">How many rows the spine has.</param>
    public static HistoryCase Next(int seed, int number, int probes)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var times = new TimeGrid(random);
        var definitions = DefinitionGenerator.Next(random, times, number);
        var rows = definitions.Sources.ToDictionary(s => s.Name, s => RowGenerator.Next(random, times, definitions, s));
        return new()
        {
            Definitions = definitions,
            Service = definitions.Services[0],
            Rows = rows,
            Spine = SpineGenerator.Next(random, definitions, rows, probes),
            Layout = new() { NaiveTimes = random.Next(3) == 0, EnumNumbers = random.Next(3) == 0, Files = random.Next(4) == 0 ? 2 : 1 },
        };
    }
}
