using System.Globalization;
using System.Text;
using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>
/// How many probes each hard thing decides. A thing decides a probe if the oracle answers differently once it is moved or
/// taken away, so a generator that only looks busy cannot pass.
/// </summary>
public sealed class EdgeShares
{
    private const double Least = 0.02;

    private readonly Dictionary<string, int> _decided = [];
    private int _probes;

    /// <summary>Accounts for the probes of one case.</summary>
    public void Add(HistoryCase history)
    {
        _probes += history.Spine.Count;
        foreach (var (edge, microseconds) in Distances)
        {
            Count("start" + edge, Differ(Start(history, microseconds), Start(history, microseconds + 1)));
            Count("end" + edge, Differ(End(history, microseconds), End(history, microseconds + 1)));
            Count("vis" + edge, Differ(Visible(history, -microseconds), Visible(history, 1 - microseconds)));
            Count("max age" + edge, Differ(Age(history, -microseconds), Age(history, -microseconds - 1)));
        }
        Count("step: the start is floored", Differ(history, Windows(history, f => f with { Step = null })));
        Count("step: since 1970", Differ(history, Windows(history, f => f.Step is null ? f : f with { Window = Longer(f.Window, 1) })));
        Count("lifetime", Differ(history, Windows(history, f => f with { Window = f.Window ?? Duration.FromMicroseconds(1) })));
        Count("number of values", Differ(history, Windows(history, f => f with { N = f.N + 1 })));
        Count("order of values", Differ(history, Windows(history, f => f with { Aggregate = OtherEnd(f.Aggregate) })));
        Count("newest edge of the latest row", Differ(history, OtherBounds(history)));
        Count("duplicate: the event counts once", Differ(history, history.WithSources(s => s with { EventId = null })));
        Count("duplicate: equal rows count twice", Differ(history, history.WithRows((_, rows) => rows.DistinctBy(r => string.Join('|', r.Values)))));
        Count("late", Differ(history, history.WithRows((s, rows) => rows.Select(r => OnTime(s, r)))));
        Count("tombstone", Differ(history, history.WithSources(s => s with { Deleted = null })));
        Count("null in a row", Differ(history, WithoutNulls.Of(history)));
        Count("tie in event time", Ties.Decide(history, prefix: false));
        Count("tie in the prefix of V", Ties.Decide(history, prefix: true));
        Count("null key or time in the spine", history.Spine.Select(r => r.Values.Contains(null)));
    }

    /// <summary>The shares as a table.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"share of {_probes} probes that each thing decides\n");
        foreach (var (name, count) in _decided)
            text.Append(CultureInfo.InvariantCulture, $"{(double)count / _probes,7:P1}  {name}\n");
        return text.ToString();
    }

    /// <summary>What decides too few probes.</summary>
    public IEnumerable<string> TooRare => _decided.Where(d => d.Value < Least * _probes).Select(d => d.Key);

    private static (string Name, int Microseconds)[] Distances => [(" - 1us", -1), ("", 0), (" + 1us", 1)];

    private void Count(string name, IEnumerable<bool> decided) =>
        _decided[name] = _decided.GetValueOrDefault(name) + decided.Count(d => d);

    private static IEnumerable<bool> Differ(HistoryCase one, HistoryCase other) =>
        OracleAnswers.Of(one).Zip(OracleAnswers.Of(other), (a, b) => a.Any(answer => !Equals(answer.Value.Value, b[answer.Key].Value)));

    // Windows whose first microsecond is the old edge and some: a row there is in this one and not in the next.
    private static HistoryCase Start(HistoryCase history, long microseconds) => history.WithFeatures<WindowFeature>((view, f) => f with
    {
        Window = Longer(f.Window, (IsOpenClosed(view, f) ? 1 : 0) - microseconds),
    });

    // Windows whose first microsecond outside is the newest edge and some; the old edge stays.
    private static HistoryCase End(HistoryCase history, long microseconds) => history.WithFeatures<WindowFeature>((view, f) => f with
    {
        Window = Longer(f.Window, microseconds - (IsOpenClosed(view, f) ? 1 : 0)),
        Offset = Longer(f.Offset ?? Duration.FromMicroseconds(0), (IsOpenClosed(view, f) ? 1 : 0) - microseconds),
    });

    private static HistoryCase Visible(HistoryCase history, long later) =>
        history.WithSources(s => s with { Delay = Longer(s.Delay ?? Duration.FromMicroseconds(0), later) });

    private static HistoryCase Age(HistoryCase history, long older) =>
        history.WithFeatures<LatestFeature>((_, f) => f.MaxAge is { } age ? f with { MaxAge = Longer(age, older) } : f);

    // Windows keep theirs.
    private static HistoryCase OtherBounds(HistoryCase history) => history
        .WithFeatures<WindowFeature>((view, f) => f with { Bounds = f.Bounds ?? view.Bounds })
        .WithViews(view => view with { Bounds = view.Bounds == Bounds.OpenClosed ? Bounds.ClosedOpen : Bounds.OpenClosed });

    private static HistoryCase Windows(HistoryCase history, Func<WindowFeature, WindowFeature> edit) => history.WithFeatures<WindowFeature>((_, f) => edit(f));

    private static string OtherEnd(string aggregate) => aggregate switch
    {
        "first" => "last",
        "last" => "first",
        "first_n" => "last_n",
        "last_n" => "first_n",
        _ => aggregate,
    };

    private static Row OnTime(SourceDefinition source, Row row) => source.AvailableAt is { } column && row[column] is not null
        ? new Dictionary<string, object?>(row) { [column] = row[source.EventTime] }
        : row;

    private static bool IsOpenClosed(ViewDefinition view, WindowFeature feature) => (feature.Bounds ?? view.Bounds) == Bounds.OpenClosed;

    private static Duration? Longer(Duration? duration, long microseconds) =>
        duration is { } known ? Duration.FromMicroseconds(known.Microseconds + microseconds) : null;
}
