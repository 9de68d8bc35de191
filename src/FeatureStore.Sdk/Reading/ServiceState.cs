using System.Collections.Concurrent;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>A service made ready for reading online. Made once per service and client.</summary>
internal sealed class ServiceState
{
    private readonly ConcurrentQueue<OnlineRead> _spare = new();

    public ServiceState(ServiceDefinition service, DefinitionSet definitions, OnlineOptions options, ReadWarnings warnings, EquatableArray<KeyDefinition>? inputs)
    {
        var all = definitions with { Services = EquatableArray.Of(service) };
        InvalidDefinitionException.ThrowIfAny(RuleCatalogue.Check(all));
        (Name, WhenNotMaterialized, Warnings) = (service.Name, options.WhenNotMaterialized, warnings);
        MaxStaleness = service.MaxStaleness?.Microseconds;
        Inputs = SpineColumns.Of(service, all);
        if (inputs is { } given && Inputs.FirstOrDefault(key => !given.Contains(key)) is { } missing)
            throw new FeatureStoreException($"The input has no {missing.Type.Name} '{missing.Name}', which '{service.Name}' asks for. Use the Input of '{service.Name}', or the entity of the view.");
        Inputs = inputs ?? Inputs;
        var views = service.Uses.Select(u => u.View).Distinct().ToList();
        Views = [.. views.Select(name => new ViewState(all.View(name)!, all, options.KeyPrefix))];
        var first = 0;
        var uses = new List<ServiceUse>();
        foreach (var use in service.Uses)
        {
            var index = views.IndexOf(use.View);
            uses.Add(new(use, Views[index], index, first, Inputs));
            first += uses[^1].Probes.Length;
        }
        Uses = [.. uses];
        Types = [.. Uses.SelectMany(u => u.Probes).Select(p => p.Type)];
    }

    public string Name { get; }

    public WhenNotMaterialized WhenNotMaterialized { get; }

    public long? MaxStaleness { get; }

    public ReadWarnings Warnings { get; }

    /// <summary>The keys that an input gives, in its order.</summary>
    public EquatableArray<KeyDefinition> Inputs { get; }

    /// <summary>The views, each once.</summary>
    public ViewState[] Views { get; }

    /// <summary>The uses, in the order of the service.</summary>
    public ServiceUse[] Uses { get; }

    /// <summary>The types of the features, by ordinal.</summary>
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
}
