using System.Globalization;
using System.Text.Json;
using FeatureStore.Testing;

namespace FeatureStore.Cli;

/// <summary>A report of parity, ready to be shown.</summary>
/// <param name="Report">The report.</param>
internal sealed record ShownParity(ParityReport Report)
{
    /// <summary>Whether values were compared and all of them were equal.</summary>
    public bool Answer => Report is { Equal: true, Instants: > 0 };

    /// <summary>What came of it, and what was not compared.</summary>
    public IEnumerable<string> Messages
    {
        get
        {
            foreach (var refusal in Report.Refusals)
                yield return $"warning: {refusal.View} refused {Wording.Count(refusal.Rows, "row")} of the replay: {refusal.Reason}.";
            if (Report.SpineRowsWithoutTime > 0)
                yield return $"warning: {Wording.Count(Report.SpineRowsWithoutTime, "row")} of the spine without a time could not be asked about.";
            if (Report.InstantsLeftOut > 0)
                yield return $"warning: {Wording.Count(Report.InstantsLeftOut, "instant")} were left out, because a source without event_id is materialized anew for each.";
            yield return $"{Wording.Count(Report.SpineRows, "row")} of the spine at {Wording.Count(Report.Instants, "instant")}, {Wording.Count(Report.RowsReplayed, "row")} replayed, {Wording.Count(Report.Reads, "read")} online, seed {Report.Seed}.";
            yield return Answer ? "Every value was the same online as in batch." : Report.Instants == 0 ? "no: Nothing was compared." : "no: Values differ.";
        }
    }

    /// <summary>A table, and the first pair of each feature that was not equal.</summary>
    public void Show(Surroundings here)
    {
        Terminal.Table(here, ["feature", "compared", "equal", "largest difference"], Report.Features.Select(f => new[] { f.Name, Text(f.Compared), Text(f.Equal), f.LargestDifference is { } largest ? Text(largest) : "" }));
        foreach (var feature in Report.Features)
        {
            if (feature.FirstDifference is { } first)
                here.Out.WriteLine(Visible.Of($"{feature.Name}: batch {ValueText.Of(first.Batch, feature.Type)}, online {ValueText.Of(first.Online, feature.Type)} ({Wording.Of(first.Status)}) at {Wording.Of(first.Instant)} for {string.Join(", ", first.Keys.Select(k => $"{k.Key}={Key(k.Value)}"))}; row {Text(first.SpineRow)} of the spine (from 0), rows replayed {Wording.Of(first.Order).Replace('_', ' ')}."));
        }
    }

    /// <summary>The same for programs.</summary>
    public void Write(Utf8JsonWriter json, string service)
    {
        json.WriteString("service", service);
        json.WriteBoolean("equal", Answer);
        json.WriteNumber("spine_rows", Report.SpineRows);
        json.WriteNumber("instants", Report.Instants);
        json.WriteNumber("instants_left_out", Report.InstantsLeftOut);
        json.WriteNumber("reads", Report.Reads);
        json.WriteNumber("rows_replayed", Report.RowsReplayed);
        json.WriteNumber("seed", Report.Seed);
        json.List("features", Report.Features, feature =>
        {
            json.WriteString("name", feature.Name);
            json.WriteString("type", feature.Type.Name);
            json.WriteNumber("compared", feature.Compared);
            json.WriteNumber("equal", feature.Equal);
            if (feature.LargestDifference is { } largest && double.IsFinite(largest))
                json.WriteNumber("largest_difference", largest);
            if (feature.FirstDifference is { } first)
                Write(json, feature, first);
        });
    }

    private static void Write(Utf8JsonWriter json, FeatureParity feature, ParityDifference first)
    {
        json.WriteStartObject("first_difference");
        json.WriteNumber("spine_row", first.SpineRow);
        json.Instant("instant", first.Instant);
        json.WriteString("replayed", Wording.Of(first.Order));
        json.WritePropertyName("batch");
        ValueText.Write(json, first.Batch, feature.Type);
        json.WritePropertyName("online");
        ValueText.Write(json, first.Online, feature.Type);
        json.WriteString("status", Wording.Of(first.Status));
        json.WriteStartObject("keys");
        foreach (var (name, value) in first.Keys)
            json.WriteString(name, Key(value));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Key(object? value) => ValueText.Of(value, FeatureStore.Model.FeatureType.String);

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
