using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>One use of a view, in the oracle's words.</summary>
public sealed class RestatedUse
{
    private readonly ViewUse _use;
    private readonly SourceDefinition _source;
    private readonly ViewTyping _typing;
    private readonly string[] _spineKeys;

    public RestatedUse(HistoryCase history, ViewUse use)
    {
        _use = use;
        View = history.Definitions.View(use.View)!;
        _source = history.Definitions.Source(View.Source)!;
        _typing = new(View, _source);
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
            Features = View.Features.Where(f => f is not DerivedFeature).Concat(_typing.Derived).Select(Restate).ToArray(),
        };
        Rows = history.Rows[_source.Name];
        Oracle = new(Restated, Rows);
    }

    public ViewDefinition View { get; }

    public OracleView Restated { get; }

    public IReadOnlyList<Row> Rows { get; }

    public HistoryOracle Oracle { get; }

    public IReadOnlyList<object?> KeyOf(Row spine) => _spineKeys.Select(key => spine[key]).ToArray();

    /// <summary>The shown features of one spine row; enums are numbers.</summary>
    public IReadOnlyDictionary<string, OracleAnswer> AnswersTo(Row spine) => Oracle.At(KeyOf(spine), (long?)spine[HistoryCase.SpineTime]);

    /// <summary>The features that the use shows, in their declared order.</summary>
    public IEnumerable<FeatureDefinition> Shown => View.Features.Where(f => _use.Pick.Count == 0 || _use.Pick.Contains(f.Name));

    /// <summary>The answer as results show it: enums are computed as numbers and shown by name.</summary>
    public OracleAnswer AsShown(FeatureDefinition feature, OracleAnswer answer) => RestatedExpression.AsShown(_typing.TypeOf(feature)!, answer);

    private OracleFeature Restate(FeatureDefinition feature) => feature switch
    {
        LatestFeature latest => new OracleLatest(latest.Name, latest.Column) { MaxAge = latest.MaxAge?.Microseconds, Default = Default(latest) },
        WindowFeature window => new OracleWindow(window.Name, window.Aggregate, window.Input, window.Window?.Microseconds)
        {
            Step = window.Step?.Microseconds ?? 1,
            N = window.N ?? 0,
            Offset = window.Offset?.Microseconds ?? 0,
            NewestEdgeIn = window.Bounds is { } bounds ? bounds == Bounds.OpenClosed : null,
            Scale = FeatureTyping.InputType(window, _source)?.Scale ?? 0,
            Value = RestatedExpression.OfRow(_typing.InputOf(window).Expression),
            Where = RestatedExpression.OfRow(_typing.WhereOf(window).Expression),
            Reads = ViewColumns.InputsOf(window).ToArray(),
            Default = Default(window),
        },
        DerivedFeature derived => RestatedExpression.Of(derived, _typing.ExpressionOf(derived).Expression!),
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature.GetType().Name, "The oracle has no word for this feature."),
    };

    private object? Default(FeatureDefinition feature) =>
        feature.Default is { } text ? ValueText.Read(text, FeatureTyping.TypeOf(feature, _source)!) : null;
}
