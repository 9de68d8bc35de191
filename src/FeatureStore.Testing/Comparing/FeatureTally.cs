namespace FeatureStore.Testing;

/// <summary>Counts how one feature does.</summary>
internal sealed class FeatureTally
{
    private readonly ParityRun _run;
    private readonly OutputColumn _output;
    private readonly ClosenessOf _closeness;
    private readonly string? _view;
    private long _compared;
    private long _equal;
    private double? _largest;
    private ParityDifference? _first;

    public FeatureTally(ParityRun run, HistoricalPlan plan, int output, ClosenessOf closeness)
    {
        (_run, _output, _closeness) = (run, plan.Outputs[output], closeness);
        _view = plan.Uses.FirstOrDefault(u => $"{u.ShownAs}__{_output.Feature}" == _output.Name)?.ShownAs;
        _largest = _output.Type is { IsInteger: true } or { IsFloat: true } or { Kind: TypeKind.Decimal } ? 0 : null;
    }

    public FeatureParity Result => new(_output.Name, _output.Type, _compared, _equal, _largest, _first);

    /// <summary>Compares a value. One that batch has and online state does not cover is a difference, whatever it is.</summary>
    public void Add(object? batch, OnlineRow online, AskedRow row, ReplayOrder order)
    {
        _compared++;
        var covered = online.Values.TryGetValue(_output.Name, out var value);
        if (SameValue.Distance(batch, value) is { } distance && distance > _largest)
            _largest = distance;
        if (covered && SameValue.Of(batch, value, _closeness.Slack(_output, batch, value)))
            _equal++;
        else
            _first ??= Difference(batch, value, online, row, order);
    }

    private ParityDifference Difference(object? batch, object? value, OnlineRow online, AskedRow row, ReplayOrder order) => new()
    {
        SpineRow = row.Position,
        Keys = EquatableArray.From(SpineColumns.WithRequests(_run.Service, _run.Definitions).Select((c, i) => KeyValuePair.Create(c.Name, Shown(row.Inputs[i], c.Type)))),
        Instant = online.AsOf,
        Batch = Shown(batch, _output.Type),
        Online = Shown(value, _output.Type),
        Status = _view is null ? online.StatusOf(_output.Feature) : online.StatusOf(_view, _output.Feature),
        Order = order,
    };

    private static object? Shown(object? value, FeatureType type)
    {
        if (type.Element is { Kind: TypeKind.Enum } element && value is IReadOnlyList<long> numbers)
            return numbers.Select(n => Shown(n, element)).ToArray();
        if (type.Kind == TypeKind.Enum && value is long number)
        {
            foreach (var member in type.Members)
            {
                if (member.Value == number)
                    return member.Name;
            }
        }
        return value;
    }
}
