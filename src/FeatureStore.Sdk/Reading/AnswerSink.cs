namespace FeatureStore;

/// <summary>Takes the answers of a read, entity by entity.</summary>
internal abstract class AnswerSink
{
    /// <summary>Whether it reads generated types alone, which compute most derived features themselves and only when they are read.</summary>
    public virtual bool IsTyped => false;

    /// <summary>All features of one entity are there.</summary>
    public abstract void Add(int entity, OnlineRead read);
}

/// <summary>Makes typed features, and nothing else.</summary>
internal sealed class FeaturesSink<TFeatures>(int count) : AnswerSink
    where TFeatures : IFeatureSet<TFeatures>
{
    public TFeatures[] Results { get; } = new TFeatures[count];

    public override bool IsTyped => true;

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
        ? new(read.AsOf, read.DescribeViews(), read.DescribeDerived(), read.IsStale, unavailable)
        : new(read.AsOf, read.DescribeViews(), read.DescribeDerived(), TFeatures.Read(read.Answers, 0));
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
            foreach (var feature in use.Shown)
                Add(values, $"{use.Name}__{feature.Name}", feature, read.Answers);
        }
        foreach (var feature in read.Service.Derived)
            Add(values, feature.Name, feature, read.Answers);
        Results[entity] = new(read.AsOf, read.DescribeViews(), read.DescribeDerived(), read.IsStale, values);
    }

    private static void Add(Dictionary<string, object?> values, string name, ShownFeature feature, Answers answers)
    {
        if (answers.StatusOf(feature.Ordinal) != FeatureStatus.NotCovered)
            values.Add(name, BoxedValues.Read(answers, feature.Ordinal, feature.Type));
    }
}
