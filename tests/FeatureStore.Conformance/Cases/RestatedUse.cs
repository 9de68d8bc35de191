using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>One use of a view, in the oracle's words.</summary>
public sealed class RestatedUse
{
    private readonly ViewUse _use;
    private readonly SourceDefinition _source;
    private readonly string[] _spineKeys;

    public RestatedUse(HistoryCase history, ViewUse use)
    {
        _use = use;
        View = history.Definitions.View(use.View)!;
        _source = history.Definitions.Source(View.Source)!;
        var keys = (history.Definitions.Entity(View.Entity)?.Keys ?? default).Select(k => k.Name).ToArray();
        _spineKeys = keys.Select(use.ColumnOf).ToArray();
        Restated = new()
        {
            EventTime = _source.EventTime,
            AvailableAt = _source.AvailableAt,
            Delay = _source.Delay?.Microseconds ?? 0,
            EventId = _source.EventId,
            Sequence = _source.Sequence,
            Deleted = _source.Deleted,
            Keys = keys.Select(View.ColumnOf).ToArray(),
            NewestEdgeIn = View.Bounds == Bounds.OpenClosed,
            Features = View.Features.Select(Restate).ToArray(),
        };
        Rows = history.Rows[_source.Name];
        Oracle = new(Restated, Rows);
    }

    public ViewDefinition View { get; }

    public OracleView Restated { get; }

    public IReadOnlyList<Row> Rows { get; }

    public HistoryOracle Oracle { get; }

    public IReadOnlyList<object?> KeyOf(Row spine) => _spineKeys.Select(key => spine[key]).ToArray();

    /// <summary>The picked features of one spine row under their output names.</summary>
    public IEnumerable<(string Name, OracleAnswer Answer)> At(Row spine)
    {
        var answers = Oracle.At(KeyOf(spine), (long?)spine[HistoryCase.SpineTime]);
        foreach (var feature in View.Features.Where(f => _use.Pick.Count == 0 || _use.Pick.Contains(f.Name)))
            yield return (_use.ShownAs + "__" + feature.Name, Shown(feature, answers[feature.Name]));
    }

    private OracleFeature Restate(FeatureDefinition feature) => feature switch
    {
        LatestFeature latest => new OracleLatest(latest.Name, latest.Column) { MaxAge = latest.MaxAge?.Microseconds, Default = Default(latest) },
        WindowFeature window => new OracleWindow(window.Name, window.Aggregate, window.Input, window.Window.Microseconds)
        {
            Offset = window.Offset?.Microseconds ?? 0,
            NewestEdgeIn = window.Bounds is { } bounds ? bounds == Bounds.OpenClosed : null,
            Scale = window.Input is { } input ? _source.Column(input)!.Type.Scale : 0,
            Default = Default(window),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature.GetType().Name, "The oracle has no word for this feature."),
    };

    private object? Default(FeatureDefinition feature) =>
        feature.Default is { } text ? ValueText.Read(text, FeatureTyping.TypeOf(feature, _source)!) : null;

    // Enums are computed as numbers and shown by name.
    private OracleAnswer Shown(FeatureDefinition feature, OracleAnswer answer) =>
        FeatureTyping.TypeOf(feature, _source) is { Kind: TypeKind.Enum } type && answer.Value is long number
            ? answer with { Value = type.Members.First(m => m.Value == number).Name }
            : answer;
}
