namespace FeatureStore.Testing;

/// <summary>Rows, a key and an instant, and what both paths say of them. Each case has files and a store of its own, which are gone when it is answered.</summary>
/// <typeparam name="TFeatures">The view or service.</typeparam>
/// <param name="rows">The rows.</param>
/// <param name="inputs">The keys and requests.</param>
/// <param name="instant">The instant.</param>
/// <param name="alter">Changes the store.</param>
internal sealed class FeatureCase<TFeatures>(GivenRows rows, IReadOnlyList<object?> inputs, long instant, Action<FeatureStoreBuilder> alter)
    where TFeatures : IFeatureSet<TFeatures>
{
    private Answer<TFeatures>? _answer;

    /// <summary>Compares a feature with a value, and both paths with each other.</summary>
    public async Task CheckAsync(FeatureMember feature, object? expected, double tolerance, CancellationToken cancellationToken)
    {
        var answer = _answer ??= await AskAsync(feature.Plan, cancellationToken).ConfigureAwait(false);
        var (batch, online, wanted) = (answer.Batch[feature.Ordinal], PlainValue.Of(feature.Read(answer.Online.Features)), PlainValue.Of(expected, feature.Type));
        if (!IsSame(feature, batch, online))
            throw await FailAsync(feature, answer, $"{feature.Output.Name} is {Text(feature, batch)} in batch and {Text(feature, online)} online.", Text(feature, wanted), cancellationToken).ConfigureAwait(false);
        if (!IsSame(feature, wanted, batch, tolerance) || !IsSame(feature, wanted, online, tolerance))
            throw await FailAsync(feature, answer, $"{feature.Output.Name} is {Text(feature, batch)}, and {Text(feature, wanted)} was expected.", Text(feature, wanted), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compares the status of a feature, and both paths with each other.</summary>
    public async Task CheckStatusAsync(FeatureMember feature, FeatureStatus expected, CancellationToken cancellationToken)
    {
        var answer = _answer ??= await AskAsync(feature.Plan, cancellationToken).ConfigureAwait(false);
        var (batch, online, status) = (answer.Batch[feature.Ordinal], PlainValue.Of(feature.Read(answer.Online.Features)), feature.StatusIn(answer.Online));
        if (!IsSame(feature, batch, online))
            throw await FailAsync(feature, answer, $"{feature.Output.Name} is {Text(feature, batch)} in batch and {Text(feature, online)} online.", expected.ToString(), cancellationToken).ConfigureAwait(false);
        if (status != expected)
            throw await FailAsync(feature, answer, $"{feature.Output.Name} is {status}, and {expected} was expected.", expected.ToString(), cancellationToken).ConfigureAwait(false);
    }

    private static bool IsSame(FeatureMember feature, object? left, object? right, double tolerance = 0) =>
        SameValue.Of(left, right, Math.Max(tolerance, new ClosenessOf(feature.Plan).Slack(feature.Output, left, right)))
        || (tolerance > 0 && SameValue.Distance(left, right) <= tolerance);

    private static string Text(FeatureMember feature, object? value) => ShownValue.Of(value, feature.Output.Type);

    private async Task<FeatureAssertionException> FailAsync(FeatureMember feature, Answer<TFeatures> answer, string summary, string expected, CancellationToken cancellationToken)
    {
        var failure = new FailureText(TFeatures.Service, TFeatures.Definitions, feature.Output, inputs, instant);
        using var files = await GivenFiles.WriteAsync(TFeatures.Definitions, rows, cancellationToken).ConfigureAwait(false);
        await using var client = Build(files);
        var reads = SourceReads.Of(client, TFeatures.Service, TFeatures.Definitions);
        return new(await failure.WriteAsync(summary, reads,
        [
            ("expected", expected),
            ("batch", Text(feature, answer.Batch[feature.Ordinal])),
            ("online", $"{Text(feature, PlainValue.Of(feature.Read(answer.Online.Features)))} ({feature.StatusIn(answer.Online)})"),
            .. Read(feature, answer),
        ], cancellationToken).ConfigureAwait(false));
    }

    // What a derived feature reads, as far as the service shows it.
    private static IEnumerable<(string Name, string Value)> Read(FeatureMember feature, Answer<TFeatures> answer)
    {
        var read = ComputedFrom.Of(feature.Plan, TFeatures.Service, feature.Output).Select(f => f.Name).Except([feature.Output.Name]).ToHashSet(StringComparer.Ordinal);
        var values = feature.Plan.Outputs.Index().Where(o => read.Contains(o.Item.Name)).Select(o => $"{o.Item.Name} = {ShownValue.Of(answer.Batch[o.Index], o.Item.Type)}").ToArray();
        return values.Length == 0 ? [] : [("reads", ShownValue.Text(string.Join(", ", values), 300))];
    }

    private async Task<Answer<TFeatures>> AskAsync(HistoricalPlan plan, CancellationToken cancellationToken)
    {
        using var files = await GivenFiles.WriteAsync(TFeatures.Definitions, rows, cancellationToken).ConfigureAwait(false);
        await using var client = Build(files);
        var at = Instant.Time(instant);
        var spine = new QuestionSpine([new(0, instant, inputs)], [new(0, instant, instant)]);
        var history = client.GetHistoricalFeatures(TFeatures.Service, TFeatures.Definitions, Spine.FromRows(GivenInput<TFeatures>.Columns, spine, FreeName.Of("time", plan, GivenInput<TFeatures>.Columns)));
        object?[] batch;
        using (var reader = await history.Engine.OpenAsync(history.Request, cancellationToken).ConfigureAwait(false))
        {
            if (!reader.Read())
                throw new FeatureStoreException("The offline engine gave no row for a spine of one.");
            batch = [.. plan.Outputs.Select((o, i) => reader.GetValue(i, o.Type))];
        }
        foreach (var view in TFeatures.Definitions.Views)
            await client.MaterializeAsync(view, ReplayedView.DefinitionsOf(view, TFeatures.Definitions), to: at, cancellationToken: cancellationToken).ConfigureAwait(false);
        return new(batch, await client.GetOnlineResultAsync<TFeatures, GivenInput<TFeatures>>(new GivenInput<TFeatures>(inputs), at, cancellationToken).ConfigureAwait(false));
    }

    private FeatureStoreClient Build(GivenFiles files)
    {
        var (builder, clock) = (new FeatureStoreBuilder(), new ReplayClock());
        clock.MoveTo(instant);
        files.Configure(builder);
        alter(builder.UseClock(clock));
        return builder.Build();
    }
}
