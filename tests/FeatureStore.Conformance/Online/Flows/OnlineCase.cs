using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FeatureStore.Conformance;

/// <summary>A history and how it comes into the online store.</summary>
public sealed record OnlineCase(HistoryCase History, OnlineFlow Flow)
{
    private static readonly JsonSerializerOptions Options = new(DefinitionJson.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Online, what cannot be added up needs a start.
    private static WindowFeature Bounded(WindowFeature feature) => feature.Window is null && !AggregateCatalogue.Find(feature.Aggregate)!.IsBounded
        ? feature with { Window = Duration.FromMicroseconds(Duration.MaxMicroseconds) }
        : feature;

    /// <summary>The case of a number within a seed; the same every time.</summary>
    public static OnlineCase Next(int seed, int number, int probes)
    {
        var history = HistoryGenerator.Next(seed, number, probes).WithFeatures<WindowFeature>((_, f) => Bounded(f));
        return new(history, FlowGenerator.Next(history, unchecked((seed * 1_000_033) + number)));
    }

    /// <summary>The case as JSON, to print and to keep.</summary>
    public string ToJson()
    {
        var node = JsonNode.Parse(CaseJson.Write(History))!.AsObject();
        node["flow"] = JsonSerializer.SerializeToNode(Flow, Options);
        return node.ToJsonString(Options);
    }

    public static OnlineCase Read(string json) =>
        new(CaseJson.Read(json), JsonNode.Parse(json)!["flow"].Deserialize<OnlineFlow>(Options)!);

    /// <summary>A case as small as can be that still fails.</summary>
    public async Task<OnlineCase> ShrinkAsync(Func<OnlineCase, Task<bool>> fails)
    {
        var (smallest, size) = (this, int.MaxValue);
        while (smallest.ToJson().Length < size)
        {
            size = smallest.ToJson().Length;
            foreach (var flow in smallest.Simpler())
            {
                if (await fails(smallest with { Flow = flow }))
                {
                    smallest = smallest with { Flow = flow };
                    break;
                }
            }
            smallest = smallest with { History = await Shrinker.ShrinkAsync(smallest.History, history => fails(smallest with { History = history })) };
        }
        return smallest;
    }

    private IEnumerable<OnlineFlow> Simpler()
    {
        for (var i = 0; i < Flow.Steps.Count && Flow.Steps.Count > 1; i++)
            yield return Flow with { Steps = [.. Flow.Steps.Where((_, n) => n != i)] };
        if (Flow.Compaction != FlowCompaction.Never)
            yield return Flow with { Compaction = FlowCompaction.Never };
        if (Flow.KeepAnswers is not null)
            yield return Flow with { KeepAnswers = null };
        if (Flow.Steps.Any(s => s.Client > 0))
            yield return Flow with { Steps = [.. Flow.Steps.Select(s => s with { Client = 0 })] };
        if (Flow.Steps.Any(s => s is PushStep { Shuffle: not null } or PushStep { Times: > 1 } or PushStep { Broken: true }))
            yield return Flow with { Steps = [.. Flow.Steps.Select(s => s is PushStep push ? push with { Shuffle = null, Times = 1, Broken = false } : s)] };
    }
}
