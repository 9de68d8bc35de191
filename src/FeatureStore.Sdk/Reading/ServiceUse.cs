using FeatureStore.Model;

namespace FeatureStore;

/// <summary>A view as a service shows it, made ready for reading.</summary>
internal sealed class ServiceUse
{
    /// <summary>Makes a use ready.</summary>
    /// <param name="use">The use.</param>
    /// <param name="view">Its view.</param>
    /// <param name="viewIndex">The view among those of the service.</param>
    /// <param name="first">The ordinal of the first feature shown.</param>
    /// <param name="hidden">The ordinal of the next feature that is read and not shown.</param>
    /// <param name="inputs">What the service is asked with.</param>
    public ServiceUse(ViewUse use, ViewState view, int viewIndex, int first, ref int hidden, EquatableArray<KeyDefinition> inputs)
    {
        (Name, View, ViewIndex, IsPicked) = (use.ShownAs, view, viewIndex, use.Pick.Count > 0);
        Keys = [.. view.Schema.Keys.Select(key => ServiceState.IndexOf(inputs, use.ColumnOf(key.Name)))];
        var typing = view.Typing;
        Shown = [.. NamesOf(use, view).Select((name, i) => new ShownFeature(name, typing.TypeOf(typing.Feature(name)!)!, first + i, typing.Feature(name) is DerivedFeature))];
        var ordinals = Shown.ToDictionary(f => f.Name, f => f.Ordinal, StringComparer.Ordinal);
        Derived = StepsOf(typing, ordinals, ref hidden);
        Reads = [.. view.Probes.Where(p => ordinals.ContainsKey(p.Name)).Select(p => new FeatureRead(p, ordinals[p.Name]))];
        HasLatest = Reads.Any(r => r.Probe is LatestProbe);
        HasWindows = Reads.Any(r => r.Probe is WindowProbe);
    }

    /// <summary>The name under which the service shows the view.</summary>
    public string Name { get; }

    public ViewState View { get; }

    /// <summary>The view among those of the service.</summary>
    public int ViewIndex { get; }

    /// <summary>Whether the service picks from the view: then its type reads derived features, which a whole view computes itself.</summary>
    public bool IsPicked { get; }

    /// <summary>The features shown, in their order.</summary>
    public ShownFeature[] Shown { get; }

    /// <summary>The features read from state: those shown, and those that derived features need.</summary>
    public FeatureRead[] Reads { get; }

    /// <summary>The derived features, each after those it reads.</summary>
    public DerivedStep[] Derived { get; }

    /// <summary>Where the entity's keys are among the inputs.</summary>
    public int[] Keys { get; }

    public bool HasLatest { get; }

    public bool HasWindows { get; }

    /// <summary>The ordinal of a feature that is shown.</summary>
    public int OrdinalOf(string feature) => Shown.First(f => f.Name == feature).Ordinal;

    /// <summary>How many features a use shows.</summary>
    public static int CountOf(ViewUse use, ViewState view) => NamesOf(use, view).Count();

    private static IEnumerable<string> NamesOf(ViewUse use, ViewState view) => use.Pick.Count > 0 ? use.Pick : view.Schema.View.Features.Select(f => f.Name);

    // Readers come first here, so that what they read is known to be needed when its turn comes.
    private static DerivedStep[] StepsOf(ViewTyping typing, Dictionary<string, int> ordinals, ref int hidden)
    {
        var (steps, next) = (new List<DerivedStep>(), hidden);
        foreach (var feature in typing.Derived.Reverse())
        {
            if (ordinals.TryGetValue(feature.Name, out var ordinal))
                steps.Add(new(feature, typing.ExpressionOf(feature).Expression!, ordinal, OrdinalOf));
        }
        hidden = next;
        steps.Reverse();
        return [.. steps];

        int OrdinalOf(ReferenceExpression reference)
        {
            if (ordinals.TryAdd(reference.Name, next))
                next++;
            return ordinals[reference.Name];
        }
    }
}
