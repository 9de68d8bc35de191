using BenchmarkDotNet.Attributes;

namespace FeatureStore.Expressions.Benchmarks;

/// <summary>Generated bodies of derived features against the same written by hand; goal: at most 1.1 times, and nothing allocated.</summary>
[MemoryDiagnoser]
public class DerivedBenchmarks
{
    private const int Records = 1024;
    private readonly CardActivity[] _records = Sample.Records(Records);

    [Params("Ratio", "Score", "Burst", "Level", "AverageAmount", "IsRemote", "DaysSinceLast", "LogSpend")]
    public string Feature { get; set; } = "";

    [Benchmark(Baseline = true, OperationsPerInvoke = Records)]
    public double ByHandWritten() => Feature switch
    {
        "Ratio" => RatioByHand(),
        "Score" => ScoreByHand(),
        "Burst" => BurstByHand(),
        "Level" => LevelByHand(),
        "AverageAmount" => AverageAmountByHand(),
        "IsRemote" => IsRemoteByHand(),
        "DaysSinceLast" => DaysSinceLastByHand(),
        "LogSpend" => LogSpendByHand(),
        _ => throw new InvalidOperationException(Feature),
    };

    [Benchmark(OperationsPerInvoke = Records)]
    public double Generated() => Feature switch
    {
        "Ratio" => RatioGenerated(),
        "Score" => ScoreGenerated(),
        "Burst" => BurstGenerated(),
        "Level" => LevelGenerated(),
        "AverageAmount" => AverageAmountGenerated(),
        "IsRemote" => IsRemoteGenerated(),
        "DaysSinceLast" => DaysSinceLastGenerated(),
        "LogSpend" => LogSpendGenerated(),
        _ => throw new InvalidOperationException(Feature),
    };

    private double RatioByHand()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += ByHand.Ratio(record) ?? 0;
        return total;
    }

    private double RatioGenerated()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += record.Ratio ?? 0;
        return total;
    }

    private double ScoreByHand()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += ByHand.Score(record) ?? 0;
        return total;
    }

    private double ScoreGenerated()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += record.Score ?? 0;
        return total;
    }

    private double BurstByHand()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += ByHand.Burst(record) ?? 0;
        return total;
    }

    private double BurstGenerated()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += record.Burst ?? 0;
        return total;
    }

    private double LevelByHand()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += ByHand.Level(record);
        return total;
    }

    private double LevelGenerated()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += record.Level;
        return total;
    }

    private double AverageAmountByHand()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += ByHand.AverageAmount(record) ?? 0;
        return total;
    }

    private double AverageAmountGenerated()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += record.AverageAmount ?? 0;
        return total;
    }

    private double IsRemoteByHand()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += ByHand.IsRemote(record) == true ? 1 : 0;
        return total;
    }

    private double IsRemoteGenerated()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += record.IsRemote == true ? 1 : 0;
        return total;
    }

    private double DaysSinceLastByHand()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += ByHand.DaysSinceLast(record) ?? 0;
        return total;
    }

    private double DaysSinceLastGenerated()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += record.DaysSinceLast ?? 0;
        return total;
    }

    private double LogSpendByHand()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += ByHand.LogSpend(record) ?? 0;
        return total;
    }

    private double LogSpendGenerated()
    {
        var total = 0.0;
        foreach (var record in _records)
            total += record.LogSpend ?? 0;
        return total;
    }
}
