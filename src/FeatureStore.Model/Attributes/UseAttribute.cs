namespace FeatureStore;

/// <summary>A view that a service uses, whole or picked from: <c>[Use&lt;MerchantRisk&gt;("Score", As = "merchant")]</c>.</summary>
/// <typeparam name="TView">The view.</typeparam>
/// <param name="pick">The features to show, by their properties' names; none means all.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class UseAttribute<TView>(params string[] pick) : Attribute
{
    /// <summary>The features to show; empty for all.</summary>
    public IReadOnlyList<string> Pick { get; } = pick;

    /// <summary>The name under which the service shows the view, in snake_case. Default: the view's own.</summary>
    public string? As { get; set; }

    /// <summary>Keys of the entity that go by another name in the spine and the input: <c>"AirportId = OriginId, …"</c>.</summary>
    public string? Keys { get; set; }
}
