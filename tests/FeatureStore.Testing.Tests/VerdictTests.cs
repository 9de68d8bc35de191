using FeatureStore.Model;

namespace FeatureStore.Testing.Tests;

/// <summary>The rows that a failure says count are those that the values are made of.</summary>
public sealed class VerdictTests
{
    [Theory, InlineData("paid_10m"), InlineData("large_on_web_2h"), InlineData("weight_3h"), InlineData("last_weight")]
    public async Task Rows_that_count_make_the_value(string feature)
    {
        await using var scene = await Scene.CreateAsync();
        var run = scene.Accounts<AccountActivity>();
        var builder = new FeatureStoreBuilder();
        scene.Configure(builder);
        await using var client = builder.Build();
        var (view, counted) = (ReplayedView.Of(run.Service, run.Definitions)[0], 0);
        var order = new VersionOrder(view, run.Definitions.Entities[0]);
        var history = client.GetHistoricalFeatures(run.Service, run.Definitions, run.Spine);
        var ordinal = history.Plan.Outputs.Index().First(o => o.Item.Feature == feature).Index;
        using var reader = await history.Engine.OpenAsync(history.Request, Scene.Token);
        var keys = reader.StartBatch(100);
        var all = new Dictionary<long, ReplayedRow[]>();
        while (reader.Read())
        {
            var account = keys.Get<long>(keys.Add(), "account_id");
            if (reader.Time is not { } time)
                continue;
            if (!all.TryGetValue(account, out var rows))
                all[account] = rows = await SourceReads.Of(client, run.Service, run.Definitions).RowsAsync(view, new EntityKey([account]), Scene.Token);
            var verdicts = view.View.Features.First(f => f.Name == feature) switch
            {
                WindowFeature window => new WindowVerdicts(window, view, Instant.Of(time)).Of(rows, order),
                LatestFeature latest => new LatestVerdicts(latest, view, Instant.Of(time)).Of(rows, order),
                _ => [],
            };
            ReplayedRow[] those = [.. verdicts.Where(v => v.Counts).Select(v => v.Row)];
            counted += those.Length;
            Assert.Equal(rows.Length, verdicts.Count);
            var value = reader.GetValue(ordinal, history.Plan.Outputs[ordinal].Type);
            object? expected = feature switch
            {
                "weight_3h" => those.Length == 0 ? null : those.Sum(r => (double)r.Values[view.Ordinal("weight")]! * 0.1),
                "last_weight" => those.SingleOrDefault()?.Values[view.Ordinal("weight")],
                _ => (long)those.Length,
            };
            Assert.True(SameValue.Of(value, expected, 1e-9), $"account {account} at {time:O}: {value}, and rows make {expected}");
        }
        Assert.InRange(counted, 20, int.MaxValue);
    }
}
