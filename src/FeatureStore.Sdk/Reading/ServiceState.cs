using System.Collections.Concurrent;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>
/// A service made ready for reading online. Made once per service and client. Its answers are, by ordinal: the features of
/// its uses, its own derived features, its requests, and what is read but not shown.
/// </summary>
internal sealed class ServiceState
{
    private readonly ConcurrentQueue<OnlineRead> _spare = new();

    public ServiceState(ServiceDefinition service, DefinitionSet definitions, OnlineOptions options, ReadWarnings warnings, EquatableArray<KeyDefinition>? inputs)
    {
        var all = definitions with { Services = EquatableArray.Of(service) };
        InvalidDefinitionException.ThrowIfAny(RuleCatalogue.Check(all));
        (Name, WhenNotMaterialized, Warnings) = (service.Name, options.WhenNotMaterialized, warnings);
        MaxStaleness = service.MaxStaleness?.Microseconds;
        Inputs = SpineColumns.WithRequests(service, all);
        if (inputs is { } given && Inputs.FirstOrDefault(column => !given.Contains(column)) is { } missing)
            throw new FeatureStoreException($"The input has no {missing.Type.Name} '{missing.Name}', which '{service.Name}' asks for. Use the Input of '{service.Name}', or the entity of the view.");
        Inputs = inputs ?? Inputs;
        var views = service.Uses.Select(u => u.View).Distinct().ToList();
        Views = [.. views.Select(name => new ViewState(all.View(name)!, all, options.KeyPrefix))];
        var firstDerived = service.Uses.Sum(use => ServiceUse.CountOf(use, Views[views.IndexOf(use.View)]));
        var firstRequest = firstDerived + service.Derived.Count;
        var (first, hidden) = (0, firstRequest + service.Requests.Count);
        var uses = new List<ServiceUse>();
        foreach (var use in service.Uses)
        {
            var index = views.IndexOf(use.View);
            uses.Add(new(use, Views[index], index, first, ref hidden, Inputs));
            first += uses[^1].Shown.Length;
        }
        Uses = [.. uses];
        Requests = [.. service.Requests.Select((r, i) => new ServiceRequest(r, IndexOf(Inputs, r.Name), firstRequest + i))];
        var typing = new ServiceTyping(service, all);
        Derived = [.. service.Derived.Select((f, i) => new ShownFeature(f.Name, typing.TypeOf(f)!, firstDerived + i, true))];
        Steps = [.. Uses.SelectMany(u => u.Derived).Concat(typing.Derived.Select(f => new DerivedStep(f, typing.ExpressionOf(f).Expression!, Derived.First(d => d.Name == f.Name).Ordinal, OrdinalOf)))];
        TypedSteps = [.. Uses.Where(u => u.IsPicked).SelectMany(u => u.Derived)];
        Types = new FeatureType[hidden];
        foreach (var (ordinal, type) in Uses.SelectMany(u => u.Reads).Select(r => (r.Ordinal, r.Probe.Type))
            .Concat(Steps.Select(s => (s.Ordinal, s.Type))).Concat(Requests.Select(r => (r.Ordinal, r.Type))))
            Types[ordinal] = type;
    }

    public string Name { get; }

    public WhenNotMaterialized WhenNotMaterialized { get; }

    public long? MaxStaleness { get; }

    public ReadWarnings Warnings { get; }

    /// <summary>The keys and requests that an input gives, in its order.</summary>
    public EquatableArray<KeyDefinition> Inputs { get; }

    /// <summary>The views, each once.</summary>
    public ViewState[] Views { get; }

    /// <summary>The uses, in the order of the service.</summary>
    public ServiceUse[] Uses { get; }

    /// <summary>The values that callers give beside keys.</summary>
    public ServiceRequest[] Requests { get; }

    /// <summary>The features that the service derives itself, in their order.</summary>
    public ShownFeature[] Derived { get; }

    /// <summary>How all derived features are computed, in turn.</summary>
    public DerivedStep[] Steps { get; }

    /// <summary>How those are computed that generated types read; the others they compute themselves.</summary>
    public DerivedStep[] TypedSteps { get; }

    /// <summary>The types of the answers, by ordinal.</summary>
    public FeatureType[] Types { get; }

    /// <summary>A read with buffers of an earlier one, if there was one.</summary>
    public OnlineRead Rent() => _spare.TryDequeue(out var spare) ? spare : new(this);

    /// <summary>Gives back a read that ended well.</summary>
    public void Return(OnlineRead read)
    {
        read.Forget();
        if (read.IsSmall && _spare.Count < Environment.ProcessorCount * 4)
            _spare.Enqueue(read);
    }

    /// <summary>Where an input is.</summary>
    public static int IndexOf(EquatableArray<KeyDefinition> inputs, string name)
    {
        for (var i = 0; i < inputs.Count; i++)
        {
            if (inputs[i].Name == name)
                return i;
        }
        throw new InvalidOperationException($"No input is called '{name}'.");
    }

    private int OrdinalOf(ReferenceExpression reference) => reference switch
    {
        { Kind: ReferenceKind.Request } => Requests.First(r => r.Name == reference.Name).Ordinal,
        { Owner: { } owner } => Uses.First(u => u.Name == owner).OrdinalOf(reference.Name),
        _ => Derived.First(d => d.Name == reference.Name).Ordinal,
    };
}
