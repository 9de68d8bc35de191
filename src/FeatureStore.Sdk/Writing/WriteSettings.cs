using System.Runtime.CompilerServices;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>What writers of online state need to know.</summary>
/// <param name="KeyPrefix">What every key begins with.</param>
/// <param name="KeepAnswers">How long before now answers are kept; null for all since the watermark.</param>
/// <param name="Clock">The writer's clock; no event's time decides what is forgotten.</param>
/// <param name="IsCompactionDue">When a value is written anew, from its length and what was added.</param>
/// <param name="Settling">How long after they became visible rows stay rows although they could be folded.</param>
/// <param name="Runs">Who is told of runs.</param>
internal sealed record WriteSettings(string KeyPrefix, TimeSpan? KeepAnswers, TimeProvider Clock, Func<int, int, bool> IsCompactionDue, long Settling, ObservedRuns Runs)
{
    // Generated code asks with the same instance every time.
    private readonly ConditionalWeakTable<DefinitionSet, ViewState> _views = [];

    /// <summary>The one view of some definitions, made ready and checked once.</summary>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    public ViewState StateOf(DefinitionSet definitions) => _views.GetValue(definitions, set =>
    {
        InvalidDefinitionException.ThrowIfAny(RuleCatalogue.Check(set));
        return new(set.Views[0], set, KeyPrefix);
    });

    /// <summary>Up to when rows may be folded, if all rows visible by a watermark are in.</summary>
    public long Settled(long watermark) => watermark == long.MinValue ? watermark : Instants.Subtract(watermark, Settling);

    /// <summary>What forgets what no answer from the committed watermark on can use.</summary>
    public Compactor CompactorOf(IOnlineStore store, ViewHead? head)
    {
        var horizon = head?.Watermark;
        // Without a watermark nothing answers yet, and nothing may be forgotten.
        if (horizon is not null && KeepAnswers is { } kept)
            horizon = Math.Max(horizon.Value, Instants.Subtract(Instants.Floor(Clock.GetUtcNow()), (long)kept.TotalMicroseconds));
        return new(store, IsCompactionDue, horizon ?? long.MinValue, Settled(head?.Watermark ?? long.MinValue));
    }
}
