namespace FeatureStore;

/// <summary>What a view did with a row.</summary>
internal enum Taken
{
    Accepted,
    Duplicate,
    Refused,
}

/// <summary>A view that rows are pushed to.</summary>
internal sealed class PushTarget
{
    private static readonly long DefaultClockSkew = (long)TimeSpan.FromMinutes(5).TotalMicroseconds;

    private readonly StateSchema _schema;
    private readonly RowEncoder _encoder;
    private readonly TimeProvider _clock;
    private readonly long _clockSkew;
    private Compactor? _compactor;
    private long _foldedBefore;
    private readonly Dictionary<string, PushRefusal> _refusals = new(StringComparer.Ordinal);

    public PushTarget(ViewState view, Appender appender, TimeProvider clock)
    {
        (_schema, Appender, _clock) = (view.Schema, appender, clock);
        _encoder = new(_schema, _schema.Source.Columns.Select(c => c.Name));
        _clockSkew = _schema.Source.MaxClockSkew?.Microseconds ?? DefaultClockSkew;
    }

    public Appender Appender { get; }

    public IReadOnlyCollection<PushRefusal> Refusals => _refusals.Values;

    /// <summary>Takes a row or says why not.</summary>
    public Taken Add(RowValues row, long position)
    {
        if (WhyRefused(row) is { } reason)
            return Refuse(reason, position);
        var added = Appender.Add(row.Values, _encoder, out var problem);
        return problem is not null ? Refuse(problem, position) : added ? Taken.Accepted : Taken.Duplicate;
    }

    private string? WhyRefused(RowValues row)
    {
        if (!_schema.IsSet)
            return $"source '{_schema.Source.Name}' names no EventId, so a row sent again could not be told from another event. Name one, or materialize the view";
        if (row.ProblemAmong(_encoder.Used) is { } problem)
            return problem;
        foreach (var ordinal in _encoder.Required)
        {
            if (!row.Values[ordinal].HasValue)
                return $"{_schema.Source.Columns[ordinal].Name} is null";
        }
        if (_schema.Folds.Length > 0 && row.Values[_encoder.TimeOrdinal].Low < FoldedBefore())
            return $"{_schema.Time.Name} lies before {Instants.Text(_foldedBefore)}, and rows from before are folded into totals, where it could not be told from one that was counted. Materialize the view from an earlier instant, with the row in its source";
        return row.Values[_encoder.TimeOrdinal].Low > Instants.Add(Instants.Floor(_clock.GetUtcNow()), _clockSkew)
            ? $"{_schema.Time.Name} is further in the future than the source's MaxClockSkew allows. Correct the clock that gives it, or raise MaxClockSkew"
            : null;
    }

    // A stream may go on for days, and watermarks move meanwhile.
    private long FoldedBefore()
    {
        if (!ReferenceEquals(_compactor, Appender.Compactor))
        {
            _compactor = Appender.Compactor;
            _foldedBefore = _schema.Folds.Max(f => f.Before(_compactor.Settled));
        }
        return _foldedBefore;
    }

    private Taken Refuse(string reason, long position)
    {
        _refusals[reason] = _refusals.TryGetValue(reason, out var known) ? known with { Count = known.Count + 1 } : new(_schema.View.Name, reason, 1, position);
        return Taken.Refused;
    }
}
