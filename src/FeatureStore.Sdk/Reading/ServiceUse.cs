using FeatureStore.Model;

namespace FeatureStore;

/// <summary>A view as a service shows it, made ready for reading.</summary>
internal sealed class ServiceUse
{
    public ServiceUse(ViewUse use, ViewState view, int viewIndex, int first, EquatableArray<KeyDefinition> inputs)
    {
        (Name, View, ViewIndex, First) = (use.ShownAs, view, viewIndex, first);
        Probes = use.Pick.Count == 0 ? view.Probes : [.. use.Pick.Select(pick => view.Probes.First(p => p.Name == pick))];
        Keys = [.. view.Schema.Keys.Select(key => IndexOf(inputs, use.ColumnOf(key.Name)))];
        HasLatest = Probes.Any(p => p is LatestProbe);
        HasWindows = Probes.Any(p => p is WindowProbe);
    }

    /// <summary>The name under which the service shows the view.</summary>
    public string Name { get; }

    public ViewState View { get; }

    /// <summary>The view among those of the service.</summary>
    public int ViewIndex { get; }

    /// <summary>The features shown, in their order.</summary>
    public FeatureProbe[] Probes { get; }

    /// <summary>The ordinal of the first of them among those of the service.</summary>
    public int First { get; }

    /// <summary>Where the entity's keys are among the inputs.</summary>
    public int[] Keys { get; }

    public bool HasLatest { get; }

    public bool HasWindows { get; }

    private static int IndexOf(EquatableArray<KeyDefinition> inputs, string name)
    {
        for (var i = 0; i < inputs.Count; i++)
        {
            if (inputs[i].Name == name)
                return i;
        }
        throw new InvalidOperationException($"No input is called '{name}'.");
    }
}
