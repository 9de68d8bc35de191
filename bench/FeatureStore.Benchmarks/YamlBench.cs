using System.Diagnostics;
using System.Globalization;
using System.Text;
using FeatureStore.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FeatureStore.Benchmarks;

/// <summary>What 1,000 views of 10 features cost to read and check, against what their YAML alone costs to parse.</summary>
internal static class YamlBench
{
    private const int Views = 1000;

    public static void Run(int rounds)
    {
        var text = Text();
        Console.WriteLine($"{Views} views of 10 features, {text.Length / 1024} KB of YAML");
        Compare("Parser", () => Parse(text), () => Read(text), rounds, "goal <= 5");
        Compare("YamlStream.Load", () => Load(text), () => Read(text), rounds, "reported");
    }

    private static void Compare(string name, Action bare, Action read, int rounds, string goal)
    {
        bare();
        read();
        var pairs = Enumerable.Range(0, rounds).Select(_ => (Read: Cpu(read), Bare: Cpu(bare))).ToArray();
        var ratios = pairs.Select(p => p.Read / p.Bare).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  read and check {Median(pairs.Select(p => p.Read)) * 1000:F0} CPU ms, {name} {Median(pairs.Select(p => p.Bare)) * 1000:F0} CPU ms, ratio: median {Median(ratios):F2} ({ratios[0]:F2} to {ratios[^1]:F2}), {goal}"));
    }

    private static void Parse(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
        }
    }

    private static void Load(string text) => new YamlStream().Load(new StringReader(text));

    private static void Read(string text)
    {
        var read = YamlDefinitions.Read([new("bench.features.yaml", text)]);
        if (read.Findings.Count > 0 || read.Definitions.Views.Count != Views)
            throw new InvalidOperationException(read.Findings[0].ToString());
    }

    private static string Text()
    {
        var yaml = new StringBuilder("""
            version: 1
            entities:
              - { name: card, keys: { card_id: int64 } }
            sources:

            """);
        for (var i = 0; i < Views / 10; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $$"""
                  - name: transactions_{{i}}
                    path: data/transactions/{{i}}/**/*.parquet
                    event_time: tx_time
                    available_at: ingested_at
                    event_id: tx_id
                    columns: { tx_id: string, card_id: int64, merchant_id: int64, amount: "decimal(12,2)", channel: string?, tx_time: instant, ingested_at: instant }

                """);
        }
        yaml.Append("views:\n");
        for (var i = 0; i < Views; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $$"""
                  - name: card_activity_{{i}}
                    entity: card
                    source: transactions_{{i / 10}}
                    owner: fraud@example.com
                    description: What this card did lately.
                    features:
                      - { name: tx_5m, count: rows, window: 5m }
                      - { name: tx_1h, count: rows, window: 1h, offset: 5m }
                      - { name: spend_1h, sum: amount, window: 1h, default: 0 }
                      - { name: spend_30d, sum: amount, window: 30d }
                      - { name: web_tx_24h, count: rows, window: 24h, where: "channel == 'web'" }
                      - { name: double_1h, sum: { of: "float64(amount) * 2.0" }, window: 1h }
                      - { name: last_channel, latest: channel, max_age: 30d }
                      - { name: last_merchant, latest: merchant_id }
                      - { name: spend_ratio, expression: "float64(spend_1h) / float64(spend_30d)", type: float64? }
                      - { name: is_busy, expression: "tx_5m > 3 or tx_1h > 10", default: false }

                """);
        }
        yaml.Append("services:\n");
        for (var i = 0; i < Views / 10; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $$"""
                  - name: fraud_{{i}}
                    views: [card_activity_{{i}}, { view: card_activity_{{i + 500}}, pick: [tx_5m], as: other }]
                    requests: { asked: float64 }
                    features:
                      - { name: asked_to_spend, expression: "asked / float64(spend_1h)" }

                """);
        }
        return yaml.ToString();
    }

    private static double Cpu(Action run)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        run();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
