using System.Globalization;

namespace FeatureStore.Testing;

/// <summary>A run of parity whose first difference is thrown.</summary>
/// <param name="service">The service.</param>
/// <param name="definitions">What it refers to.</param>
/// <param name="store">Sets up a store.</param>
/// <param name="seed">Decides everything that is chosen.</param>
/// <param name="sample">How many rows are asked about.</param>
internal sealed class ParityAssertion(ServiceDefinition service, DefinitionSet definitions, Action<FeatureStoreBuilder> store, int seed, int sample)
{
    /// <summary>Runs it.</summary>
    public async Task<ParityReport> RunAsync(CancellationToken cancellationToken)
    {
        if (sample < 1)
            throw new FeatureStoreException($"{nameof(sample)} is {sample}, and it has to be at least 1.");
        var builder = new FeatureStoreBuilder();
        store(builder);
        await using var client = builder.Build();
        var reads = SourceReads.Of(client, service, definitions);
        var rows = await new SampledSpine(service, definitions, reads, seed).ReadAsync(sample, cancellationToken).ConfigureAwait(false);
        if (rows.Count == 0)
            throw new FeatureStoreException($"No row of {string.Join(", ", definitions.Sources.Select(s => $"'{s.Name}'"))} has a key and a time, so nothing can be compared. Give rows.");
        var columns = SpineColumns.WithRequests(service, definitions);
        var plan = Planner.Plan(service, definitions);
        var report = await new ParityRun
        {
            Service = service,
            Definitions = definitions,
            Spine = Spine.FromRows(columns, rows, FreeName.Of("time", plan, columns)),
            Store = store,
            Seed = seed,
        }.RunAsync(cancellationToken).ConfigureAwait(false);
        return report.Equal ? report : throw new FeatureAssertionException(await TextAsync(report, plan, rows, reads, cancellationToken).ConfigureAwait(false));
    }

    private async Task<string> TextAsync(ParityReport report, HistoricalPlan plan, IReadOnlyList<SpineRow> rows, SourceReads reads, CancellationToken cancellationToken)
    {
        var (feature, output) = report.Features.Zip(plan.Outputs).First(f => f.First.FirstDifference is not null);
        var first = feature.FirstDifference!;
        var text = new FailureText(service, definitions, output, rows[(int)first.SpineRow].Inputs, Instant.Of(first.Instant));
        var others = report.Features.Where(f => f != feature && f.Equal < f.Compared).Select(f => f.Name).ToArray();
        var (batch, online) = (ShownValue.Of(first.Batch, output.Type), ShownValue.Of(first.Online, output.Type));
        (string Name, string Value)[] facts =
        [
            ("batch", batch),
            ("online", $"{online} ({first.Status})"),
            ("replay", first.Order == ReplayOrder.AsKnown ? "rows came as they became known" : "rows came shuffled, some of them twice"),
            ("seed", seed.ToString(CultureInfo.InvariantCulture)),
            ("differ", string.Create(CultureInfo.InvariantCulture, $"{feature.Compared - feature.Equal} of {feature.Compared} values of it{(others.Length == 0 ? "" : $", and some of {ShownValue.Text(string.Join(", ", others), 200)}")}")),
            .. report.Refusals.Take(1).Select(r => ("refused", $"{r.Rows} rows, by {r.View}: {ShownValue.Text(r.Reason, 200)}")),
        ];
        return await text.WriteAsync($"{feature.Name} is {batch} in batch and {online} online.", reads, facts, cancellationToken).ConfigureAwait(false);
    }
}
