using System.Text;

namespace FeatureStore;

/// <summary>
/// One read of a service: the keys it asks a store for, and what it makes of the values. The heads of the views come first,
/// then, input by input, the state of each use; requests are kept meanwhile. Used again for later reads.
/// </summary>
internal sealed class OnlineRead : StoredValues
{
    private const int MostKeysKept = 16_384;

    private readonly UseReader[] _readers;
    private readonly ViewHead?[] _heads;
    private readonly InputValues _input;
    private readonly long[] _overflowed;
    private bool[] _nullKeys = new bool[16];
    private ValueSlot[] _requests = [];
    private bool _countsStatuses;
    private long _instant;
    private AnswerSink? _sink;

    public OnlineRead(ServiceState service)
    {
        Service = service;
        _readers = [.. service.Uses.Select(u => new UseReader(u))];
        _heads = new ViewHead?[service.Views.Length];
        _input = new(service.Inputs);
        _overflowed = new long[service.Uses.Length];
        Answers = new(service.Types);
    }

    public ServiceState Service { get; }

    /// <summary>The keys to read.</summary>
    public ByteStrings Keys { get; } = new();

    /// <summary>The features of the entity at hand.</summary>
    public Answers Answers { get; }

    public DateTimeOffset AsOf => Instants.Of(_instant);

    /// <summary>Whether its buffers are worth keeping.</summary>
    public bool IsSmall => Keys.Count <= MostKeysKept;

    /// <summary>How many results did not fit their types.</summary>
    public long Overflowed { get; private set; }

    /// <summary>How many features had each status; counted if somebody listens.</summary>
    public long[] StatusCounts { get; } = new long[(int)FeatureStatus.NotMaterialized + 1];

    /// <summary>How many entities are asked for.</summary>
    public int Entities => (Keys.Count - _heads.Length) / Service.Uses.Length;

    /// <summary>How many results of a use did not fit their types.</summary>
    public long OverflowedOf(int use) => _overflowed[use];

    /// <summary>Starts anew.</summary>
    public void Start(long instant, AnswerSink sink)
    {
        (_instant, _sink, Overflowed, Answers.Instant) = (instant, sink, 0, instant);
        _countsStatuses = Instruments.Values.Enabled;
        Array.Clear(StatusCounts);
        Array.Clear(_overflowed);
        Array.Clear(_heads);
        Keys.Clear();
        foreach (var view in Service.Views)
            Keys.Add(view.Key.Head);
    }

    /// <summary>Adds an input.</summary>
    public void Add<TInput>(TInput input)
        where TInput : IFeatureInput
    {
        _input.Restart();
        input.Write(_input);
        AddInput();
    }

    /// <summary>Adds an input of objects.</summary>
    public void Add(IReadOnlyList<object?> input)
    {
        if (input.Count != Service.Inputs.Count)
            throw new FeatureStoreException($"'{Service.Name}' is asked with {Service.Inputs.Count} values ({string.Join(", ", Service.Inputs.Select(i => i.Name))}), and {input.Count} were given.");
        _input.Restart();
        for (var i = 0; i < input.Count; i++)
            BoxedValues.Write(_input, input[i], Service.Inputs[i]);
        AddInput();
    }

    public override void Present(int index, ReadOnlySpan<byte> value)
    {
        if (index < _heads.Length)
            _heads[index] = ViewHead.Read(value, Service.Views[index].Schema, Keys.Span(index));
        else
            Answer(index, value);
    }

    public override void Absent(int index)
    {
        if (index >= _heads.Length)
            Answer(index, []);
        else if (Service.WhenNotMaterialized == WhenNotMaterialized.Throw)
            throw NotMaterialized(Service.Views[index].Schema);
    }

    /// <summary>Why the features of the entity at hand cannot be given; null if they can.</summary>
    public FeaturesUnavailableException? WhyUnavailable()
    {
        foreach (var use in Service.Uses)
        {
            if (_heads[use.ViewIndex] is not { } head)
                continue;
            foreach (var (probe, ordinal) in use.Reads)
            {
                if (Answers.StatusOf(ordinal) == FeatureStatus.NotCovered)
                    return NotCovered(use, probe.Name, head);
            }
            if (IsOlder(head))
                return Stale(use, head, Service.MaxStaleness!.Value);
        }
        return null;
    }

    /// <summary>Whether some view is longer behind the instant than the service allows.</summary>
    public bool IsStale => Array.Exists(_heads, head => head is not null && IsOlder(head));

    /// <summary>What is known about the views of the entity at hand.</summary>
    public OnlineView[] DescribeViews()
    {
        var views = new OnlineView[Service.Uses.Length];
        for (var i = 0; i < views.Length; i++)
        {
            var use = Service.Uses[i];
            views[i] = new(use.Name, Optional(_heads[use.ViewIndex]?.Watermark), Optional(_readers[i].EventTime), Describe(use.Shown));
        }
        return views;
    }

    /// <summary>The statuses of the features that the service derives itself, for the entity at hand.</summary>
    public OnlineFeature[] DescribeDerived() => Describe(Service.Derived);

    /// <summary>Lets go of the caller's results and requests.</summary>
    public void Forget()
    {
        _sink = null;
        Array.Clear(_requests);
    }

    private bool IsOlder(ViewHead head) => Instants.Subtract(_instant, head.Watermark) > Service.MaxStaleness;

    private OnlineFeature[] Describe(ShownFeature[] shown)
    {
        if (shown.Length == 0)
            return [];
        var features = new OnlineFeature[shown.Length];
        for (var i = 0; i < features.Length; i++)
            features[i] = new(shown[i].Name, Answers.StatusOf(shown[i].Ordinal));
        return features;
    }

    private void AddInput()
    {
        if (Service.Requests.Length > 0)
            AddRequests(Entities * Service.Requests.Length);
        foreach (var use in Service.Uses)
        {
            var index = Keys.Count;
            if (index >= _nullKeys.Length)
                Array.Resize(ref _nullKeys, 2 * index);
            _nullKeys[index] = !TryAddKey(use);
            // A place in the answer has a place among the keys, even if there is nothing to read.
            if (_nullKeys[index])
                Keys.Add(use.View.Key.Head);
        }
    }

    private void AddRequests(int at)
    {
        if (_requests.Length < at + Service.Requests.Length)
            Array.Resize(ref _requests, 2 * (at + Service.Requests.Length));
        foreach (var request in Service.Requests)
            _requests[at++] = request.Of(_input.Values, Service.Name);
    }

    private bool TryAddKey(ServiceUse use)
    {
        try
        {
            return use.View.Key.TryAdd(Keys, _input.Values, use.Keys);
        }
        catch (EncoderFallbackException exception)
        {
            throw new FeatureStoreException($"A key of '{use.Name}' is not valid Unicode, so no entity can have it.", exception);
        }
    }

    private void Answer(int index, ReadOnlySpan<byte> value)
    {
        var (entity, position) = Math.DivRem(index - _heads.Length, Service.Uses.Length);
        if (position == 0)
            Begin(entity);
        var (use, reader) = (Service.Uses[position], _readers[position]);
        if (_heads[use.ViewIndex] is not { } head)
            reader.Give(Answers, FeatureStatus.NotMaterialized);
        else if (_instant < head.Watermark)
            reader.Give(Answers, FeatureStatus.NotCovered);
        else if (_nullKeys[index])
            reader.Read(Answers, [], [], _instant, from: null);
        else
            reader.Read(Answers, value, Keys.Span(index), _instant, head.From);
        Overflowed += reader.Overflowed;
        _overflowed[position] += reader.Overflowed;
        if (position < Service.Uses.Length - 1)
            return;
        var steps = _sink!.IsTyped ? Service.TypedSteps : Service.Steps;
        foreach (var step in steps)
            step.Compute(Answers);
        if (_countsStatuses)
            CountStatuses();
        _sink.Add(entity, this);
    }

    private void Begin(int entity)
    {
        Answers.Clear();
        var requests = Service.Requests;
        for (var i = 0; i < requests.Length; i++)
        {
            ref readonly var value = ref _requests[(entity * requests.Length) + i];
            Answers.Set(requests[i].Ordinal, value, value.HasValue ? FeatureStatus.Present : FeatureStatus.Null);
        }
    }

    // Of derived features only those that were computed here have a status.
    private void CountStatuses()
    {
        foreach (var use in Service.Uses)
        {
            foreach (var feature in use.Shown)
            {
                if (!feature.IsDerived || use.IsPicked || !_sink!.IsTyped)
                    StatusCounts[(int)Answers.StatusOf(feature.Ordinal)]++;
            }
        }
        if (!_sink!.IsTyped)
        {
            foreach (var feature in Service.Derived)
                StatusCounts[(int)Answers.StatusOf(feature.Ordinal)]++;
        }
    }

    private FeaturesUnavailableException NotMaterialized(StateSchema schema) => new(schema.View.Name, UnavailableReason.NotMaterialized,
        $"View '{schema.View.Name}' (version {schema.View.Version}) of '{Service.Name}' was never materialized with the columns and windows it has now. Materialize it before it is read, or choose WhenNotMaterialized.GiveDefaults.");

    private FeaturesUnavailableException NotCovered(ServiceUse use, string feature, ViewHead head) => new(use.Name, UnavailableReason.NotCovered,
        $"'{feature}' of view '{use.Name}' cannot be given as of {Instants.Text(_instant)}: its state answers from {Instants.Text(head.Watermark)} on{(head.From is { } from ? $" and holds rows that became visible after {Instants.Text(from)}" : "")}. Ask for a later instant, or for historical features.");

    private FeaturesUnavailableException Stale(ServiceUse use, ViewHead head, long most)
    {
        Service.Warnings.Stale(Service.Name, use.View.Schema.View.Name, Instants.Text(head.Watermark));
        return new(use.Name, UnavailableReason.Stale, $"View '{use.Name}' of '{Service.Name}' is complete up to {Instants.Text(head.Watermark)}, which is longer before {Instants.Text(_instant)} than the service's MaxStaleness of {Text(TimeSpan.FromMicroseconds(most))} allows. Materialize it.");
    }

    private static DateTimeOffset? Optional(long? instant) => instant is { } known ? Instants.Of(known) : null;

    private static string Text(TimeSpan duration) => duration.ToString("c", System.Globalization.CultureInfo.InvariantCulture);
}
