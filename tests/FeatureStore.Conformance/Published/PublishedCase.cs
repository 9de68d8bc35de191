using System.Text.Json;

namespace FeatureStore.Conformance;

/// <summary>A published case in our words: the question, and its answer as rows of text in no order.</summary>
/// <param name="History">The question.</param>
/// <param name="Columns">The columns of the answer: the spine's own and features.</param>
/// <param name="Expected">The rows of the answer.</param>
/// <param name="MatchedOnly">Whether rows without an answer are left out of it.</param>
public sealed record PublishedCase(HistoryCase History, IReadOnlyList<string> Columns, IReadOnlyList<string> Expected, bool MatchedOnly)
{
    private const string Matches = "matches";

    /// <summary>One of pandas' merge_asof: all times are instants, a tolerance is a maximum age.</summary>
    public static PublishedCase OfPandas(JsonElement published)
    {
        var options = published.GetProperty("options");
        var time = options.GetProperty("on").GetString()!;
        var keys = !options.TryGetProperty("by", out var by) ? [] : by.ValueKind == JsonValueKind.Array ? by.EnumerateArray().Select(k => k.GetString()!).ToArray() : [by.GetString()!];
        var right = PublishedTable.Read(published.GetProperty("right"), PublishedTable.Instants(time));
        var view = Latest(Matches, keys, right.Types.Keys.Except(keys).Except([time]), published.GetProperty("allow_exact_matches").GetBoolean());
        if (options.TryGetProperty("tolerance", out var tolerance))
            view = WithMaxAge(view, Duration.FromMicroseconds((long)System.Xml.XmlConvert.ToTimeSpan(tolerance.GetString()!).TotalMicroseconds));
        return Build(published, PublishedTable.Read(published.GetProperty("left"), PublishedTable.Instants(time)), time, keys, false, (view, Source(Matches, right, time), right));
    }

    /// <summary>One of DuckDB's as-of joins.</summary>
    public static PublishedCase OfDuckDb(JsonElement published)
    {
        const string time = "ts";
        var keys = Texts(published, "keys");
        var right = PublishedTable.Read(published.GetProperty("right"));
        var inclusive = published.GetProperty("comparison").GetString()!.Contains(">=");
        var view = Latest(Matches, keys, Texts(published, "value_columns"), inclusive);
        return Build(published, PublishedTable.Read(published.GetProperty("left")), time, keys, published.GetProperty("join").GetString() == "inner", (view, Source(Matches, right, time), right));
    }

    /// <summary>One of Feast's point-in-time joins: a ttl is a maximum age, a created time is when a row became available.</summary>
    public static PublishedCase OfFeast(JsonElement published)
    {
        var spine = published.GetProperty("spine");
        var views = published.GetProperty("views").EnumerateArray().Select(v =>
        {
            string Text(string name) => v.GetProperty(name).GetString()!;
            var table = PublishedTable.Read(v);
            var view = Latest(Text("name"), Texts(v, "keys"), Texts(v, "features"), inclusive: true);
            if (v.GetProperty("ttl").GetString() is { } ttl)
                view = WithMaxAge(view, Duration.Parse(ttl));
            return (view, Source(Text("name"), table, Text("event_timestamp")) with { AvailableAt = Text("created_timestamp") }, table);
        }).ToArray();
        return Build(published, PublishedTable.Read(spine), spine.GetProperty("timestamp").GetString()!, Texts(published.GetProperty("views")[0], "keys"), false, views);
    }

    /// <summary>An answer to the question in the form of <see cref="Expected"/>.</summary>
    public IReadOnlyList<string> Answer(IEnumerable<Row> rows) =>
        Lines(rows.Where(r => !MatchedOnly || Columns.Where(c => c.Contains("__")).Any(c => r[c] is not null)).Select(r => Columns.Select(c => r[c])));

    private static PublishedCase Build(JsonElement published, PublishedTable spine, string time, string[] keys, bool matchedOnly, params (ViewDefinition View, SourceDefinition Source, PublishedTable Rows)[] views)
    {
        var entity = new EntityDefinition { Name = "entity", Keys = EquatableArray.From(keys.Select(k => new KeyDefinition(k, spine.Types[k]))) };
        var history = new HistoryCase
        {
            Definitions = new()
            {
                Entities = keys.Length == 0 ? default : EquatableArray.Of(entity),
                Sources = EquatableArray.From(views.Select(v => v.Source)),
                Views = EquatableArray.From(views.Select(v => v.View)),
            },
            Service = new() { Name = "published", Uses = EquatableArray.From(views.Select(v => new ViewUse(v.View.Name))) },
            Rows = views.ToDictionary(v => v.Source.Name, v => v.Rows.Rows),
            Spine = spine.Rows.Select(r => (Row)keys.Select(k => KeyValuePair.Create(k, r[k])).Append(new(HistoryCase.SpineTime, r[time])).ToDictionary()).ToArray(),
        };
        // Columns of the left side that are neither key nor time come back as they are: nothing to compare.
        var outputs = views.SelectMany(v => v.View.Features.Select(f => (Published: f.Name, Output: v.View.Name + "__" + f.Name))).Append((Published: time, Output: HistoryCase.SpineTime))
            .Concat(keys.Select(k => (Published: k, Output: k))).ToDictionary(p => p.Published, p => p.Output);
        var types = spine.Types.Concat(views.SelectMany(v => v.Rows.Types)).DistinctBy(t => t.Key);
        var expected = PublishedTable.Read(published.GetProperty("expected"), types);
        var compared = expected.Types.Keys.Where(outputs.ContainsKey).ToArray();
        return new(history, compared.Select(c => outputs[c]).ToArray(), Lines(expected.Rows.Select(r => compared.Select(c => r[c]))), matchedOnly);
    }

    private static ViewDefinition Latest(string name, string[] keys, IEnumerable<string> columns, bool inclusive) => new()
    {
        Name = name,
        Entity = keys.Length == 0 ? null : "entity",
        Source = name,
        Bounds = inclusive ? Bounds.OpenClosed : Bounds.ClosedOpen,
        Features = EquatableArray.From(columns.Select(c => (FeatureDefinition)new LatestFeature { Name = c, Column = c })),
    };

    private static SourceDefinition Source(string name, PublishedTable rows, string time) => new() { Name = name, EventTime = time, Columns = rows.Columns };

    private static ViewDefinition WithMaxAge(ViewDefinition view, Duration age) => view with
    {
        Features = EquatableArray.From(view.Features.Select(f => (FeatureDefinition)((LatestFeature)f with { MaxAge = age }))),
    };

    private static string[] Texts(JsonElement element, string property) => element.GetProperty(property).EnumerateArray().Select(e => e.GetString()!).ToArray();

    private static string[] Lines(IEnumerable<IEnumerable<object?>> rows) =>
        rows.Select(r => string.Join(", ", r.Select(SameAnswers.Text))).Order(StringComparer.Ordinal).ToArray();
}
