using System.Collections.Concurrent;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Reads features of services online.</summary>
internal sealed class OnlineReader(IOnlineStore store, OnlineOptions options, TimeProvider clock, ReadWarnings warnings)
{
    private readonly object _client = new();
    private readonly ConcurrentDictionary<Type, Entry> _typed = new();
    private readonly ConcurrentDictionary<(ServiceDefinition, DefinitionSet), ServiceState> _untyped = new();

    // To look definitions up is to read all of them, and who asks again has the same objects.
    private volatile LastAsked? _last;

    public ValueTask<TFeatures> FeaturesAsync<TFeatures, TInput>(TInput input, DateTimeOffset? asOf, CancellationToken cancellationToken)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput
    {
        var sink = new FeaturesSink<TFeatures>(1);
        var pending = RunAsync(Start<TFeatures, TInput>(input, asOf, sink), cancellationToken);
        return pending.IsCompletedSuccessfully ? new(sink.Results[0]) : Await(pending, sink);

        static async ValueTask<TFeatures> Await(ValueTask pending, FeaturesSink<TFeatures> sink)
        {
            await pending.ConfigureAwait(false);
            return sink.Results[0];
        }
    }

    public async ValueTask<IReadOnlyList<TFeatures>> FeaturesAsync<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf, CancellationToken cancellationToken)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput
    {
        var sink = new FeaturesSink<TFeatures>(inputs.Count);
        if (inputs.Count > 0)
            await RunAsync(Start<TFeatures, TInput>(inputs, asOf, sink), cancellationToken).ConfigureAwait(false);
        return sink.Results;
    }

    public TFeatures Features<TFeatures, TInput>(TInput input, DateTimeOffset? asOf, CancellationToken cancellationToken)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput
    {
        var sink = new FeaturesSink<TFeatures>(1);
        Run(Start<TFeatures, TInput>(input, asOf, sink), cancellationToken);
        return sink.Results[0];
    }

    public IReadOnlyList<TFeatures> Features<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf, CancellationToken cancellationToken)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput
    {
        var sink = new FeaturesSink<TFeatures>(inputs.Count);
        if (inputs.Count > 0)
            Run(Start<TFeatures, TInput>(inputs, asOf, sink), cancellationToken);
        return sink.Results;
    }

    public async ValueTask<IReadOnlyList<OnlineResult<TFeatures>>> ResultsAsync<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf, CancellationToken cancellationToken)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput
    {
        var sink = new ResultsSink<TFeatures>(inputs.Count);
        if (inputs.Count > 0)
            await RunAsync(Start<TFeatures, TInput>(inputs, asOf, sink), cancellationToken).ConfigureAwait(false);
        return sink.Results;
    }

    public IReadOnlyList<OnlineResult<TFeatures>> Results<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf, CancellationToken cancellationToken)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput
    {
        var sink = new ResultsSink<TFeatures>(inputs.Count);
        if (inputs.Count > 0)
            Run(Start<TFeatures, TInput>(inputs, asOf, sink), cancellationToken);
        return sink.Results;
    }

    public async ValueTask<IReadOnlyList<OnlineRow>> RowsAsync(ServiceDefinition service, DefinitionSet definitions, IReadOnlyList<IReadOnlyList<object?>> inputs, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var sink = new RowsSink(inputs.Count);
        var state = StateOf(service, definitions);
        if (inputs.Count > 0)
        {
            var read = state.Rent();
            read.Start(InstantOf(asOf), sink);
            foreach (var input in inputs)
                read.Add(input);
            await RunAsync(read, cancellationToken).ConfigureAwait(false);
        }
        return sink.Results;
    }

    private ServiceState StateOf(ServiceDefinition service, DefinitionSet definitions)
    {
        if (_last is { } last && ReferenceEquals(last.Service, service) && ReferenceEquals(last.Definitions, definitions))
            return last.State;
        var state = _untyped.GetOrAdd((service, definitions), static (key, reader) => reader.Prepare(key.Item1, key.Item2, null), this);
        _last = new(service, definitions, state);
        return state;
    }

    private OnlineRead Start<TFeatures, TInput>(TInput input, DateTimeOffset? asOf, AnswerSink sink)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput
    {
        var read = StateOf<TFeatures, TInput>().Rent();
        read.Start(InstantOf(asOf), sink);
        read.Add(input);
        return read;
    }

    private OnlineRead Start<TFeatures, TInput>(IReadOnlyList<TInput> inputs, DateTimeOffset? asOf, AnswerSink sink)
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput
    {
        var read = StateOf<TFeatures, TInput>().Rent();
        read.Start(InstantOf(asOf), sink);
        for (var i = 0; i < inputs.Count; i++)
            read.Add(inputs[i]);
        return read;
    }

    // Apart, so that a read that nobody listens to carries nothing along.
    private ValueTask RunAsync(OnlineRead read, CancellationToken cancellationToken) =>
        Instruments.AnyOfReads ? RunObservedAsync(read, cancellationToken) : RunUnobservedAsync(read, cancellationToken);

    private async ValueTask RunUnobservedAsync(OnlineRead read, CancellationToken cancellationToken)
    {
        var pending = store.ReadAsync(read.Keys, read, cancellationToken);
        await pending.ConfigureAwait(false);
        End(read);
    }

    private async ValueTask RunObservedAsync(OnlineRead read, CancellationToken cancellationToken)
    {
        var observed = new ObservedRead(read, clock);
        try
        {
            await store.ReadAsync(read.Keys, read, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            observed.End(exception);
            throw;
        }
        observed.End();
        End(read);
    }

    private void Run(OnlineRead read, CancellationToken cancellationToken)
    {
        if (Instruments.AnyOfReads)
            RunObserved(read, cancellationToken);
        else
            store.Read(read.Keys, read, cancellationToken);
        End(read);
    }

    private void RunObserved(OnlineRead read, CancellationToken cancellationToken)
    {
        var observed = new ObservedRead(read, clock);
        try
        {
            store.Read(read.Keys, read, cancellationToken);
        }
        catch (Exception exception)
        {
            observed.End(exception);
            throw;
        }
        observed.End();
    }

    // After a failure the store may still hold on to the buffers, so those are not used again.
    private void End(OnlineRead read)
    {
        if (read.Overflowed > 0)
            warnings.Overflowed(read);
        read.Service.Return(read);
    }

    private ServiceState Prepare(ServiceDefinition service, DefinitionSet definitions, EquatableArray<KeyDefinition>? inputs) =>
        new(service, definitions, options, warnings, inputs);

    private long InstantOf(DateTimeOffset? asOf) => Instants.Floor(asOf ?? clock.GetUtcNow());

    // The last client that asked is found without a search; there is rarely another.
    private ServiceState StateOf<TFeatures, TInput>()
        where TFeatures : IFeatureSet<TFeatures>
        where TInput : IFeatureInput
    {
        if (Last<TFeatures, TInput>.Used is { } last && last.Client == _client)
            return last.State;
        var found = _typed.GetOrAdd(typeof(Last<TFeatures, TInput>), static (_, reader) => new(reader._client, reader.Prepare(TFeatures.Service, TFeatures.Definitions, TInput.Columns)), this);
        Last<TFeatures, TInput>.Used = found;
        return found.State;
    }

    // The client by a mark of its own: what is remembered here must not keep a store alive.
    private sealed record Entry(object Client, ServiceState State);

    private sealed record LastAsked(ServiceDefinition Service, DefinitionSet Definitions, ServiceState State);

    private static class Last<TFeatures, TInput>
    {
        public static volatile Entry? Used;
    }
}
