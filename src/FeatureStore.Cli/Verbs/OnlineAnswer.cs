using System.Text.Json;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Online features of one entity, ready to be shown.</summary>
/// <param name="Row">The features.</param>
/// <param name="Outputs">Their names and types, in the order of the service.</param>
internal sealed record OnlineAnswer(OnlineRow Row, EquatableArray<OutputColumn> Outputs)
{
    private const string Separator = "__";

    /// <summary>The features with their values.</summary>
    public IReadOnlyList<ShownValue> Features { get; } =
    [
        .. Row.Views.SelectMany(view => view.Features.Select(f => (Name: view.Name + Separator + f.Name, f.Status))).Concat(Row.Derived.Select(f => (f.Name, f.Status)))
            .Select(f => new ShownValue(f.Name, Outputs.First(o => o.Name == f.Name).Type, Row.Values.GetValueOrDefault(f.Name), f.Status)),
    ];

    /// <summary>Why the features are no answer for a model; nothing if they are.</summary>
    public IEnumerable<string> WhyNot
    {
        get
        {
            if (Features.Where(f => f.Status == FeatureStatus.NotCovered).Select(f => f.Name).ToArray() is { Length: > 0 } names)
                yield return $"{string.Join(", ", names)}: the state does not go back to {Wording.Of(Row.AsOf)}. Ask for a later instant, or materialize from an earlier one.";
            if (Row.IsStale)
                yield return "A view was materialized longer ago than the service allows (max_staleness). Materialize it.";
        }
    }

    /// <summary>The answer for programs.</summary>
    public void Write(Utf8JsonWriter json, string service)
    {
        json.WriteString("service", service);
        json.Instant("as_of", Row.AsOf);
        json.WriteBoolean("stale", Row.IsStale);
        json.List("features", Features, feature =>
        {
            json.WriteString("name", feature.Name);
            json.WritePropertyName("value");
            ValueText.Write(json, feature.IsKnown ? feature.Value : null, feature.Type);
            json.WriteString("status", Wording.Of(feature.Status));
        });
        json.List("views", Row.Views, view =>
        {
            json.WriteString("name", view.Name);
            json.Instant("watermark", view.Watermark);
            json.Instant("event_time", view.EventTime);
        });
    }
}

/// <summary>A feature with its value.</summary>
internal sealed record ShownValue(string Name, FeatureType Type, object? Value, FeatureStatus Status)
{
    /// <summary>Whether the value says something about the entity, if only that there is none.</summary>
    public bool IsKnown => Status is not (FeatureStatus.NotCovered or FeatureStatus.NotMaterialized);
}
