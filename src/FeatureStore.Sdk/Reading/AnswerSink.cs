namespace FeatureStore;

/// <summary>Takes the answers of a read, entity by entity.</summary>
internal abstract class AnswerSink
{
    /// <summary>All features of one entity are there.</summary>
    public abstract void Add(int entity, OnlineRead read);
}

/// <summary>Makes typed features, and nothing else.</summary>
internal sealed class FeaturesSink<TFeatures>(int count) : AnswerSink
    where TFeatures : IFeatureSet<TFeatures>
{
    public TFeatures[] Results { get; } = new TFeatures[count];

    public override void Add(int entity, OnlineRead read)
    {
        if (read.WhyUnavailable() is { } unavailable)
            throw unavailable;
        Results[entity] = TFeatures.Read(read.Answers, 0);
    }
}

/// <summary>Makes typed features with what is known about them.</summary>
internal sealed class ResultsSink<TFeatures>(int count) : AnswerSink
    where TFeatures : IFeatureSet<TFeatures>
{
    public OnlineResult<TFeatures>[] Results { get; } = new OnlineResult<TFeatures>[count];

    public override void Add(int entity, OnlineRead read) => Results[entity] = read.WhyUnavailable() is { } unavailable
        ? new(read.AsOf, read.DescribeViews(), read.IsStale, unavailable)
        : new(read.AsOf, read.DescribeViews(), TFeatures.Read(read.Answers, 0));
}

/// <summary>Makes rows of values for services without a type.</summary>
internal sealed class RowsSink(int count) : AnswerSink
{
    public OnlineRow[] Results { get; } = new OnlineRow[count];

    public override void Add(int entity, OnlineRead read)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var use in read.Service.Uses)
        {
            for (var i = 0; i < use.Probes.Length; i++)
            {
                if (read.Answers.StatusOf(use.First + i) != FeatureStatus.NotCovered)
                    values.Add($"{use.Name}__{use.Probes[i].Name}", BoxedValues.Read(read.Answers, use.First + i, use.Probes[i].Type));
            }
        }
        Results[entity] = new(read.AsOf, read.DescribeViews(), read.IsStale, values);
    }
}
