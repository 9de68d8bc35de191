using System.Globalization;

namespace FeatureStore.Model;

/// <summary>The kinds of definitions a finding can be in.</summary>
public enum PlaceKind
{
    /// <summary>An entity; its members are its keys.</summary>
    Entity,

    /// <summary>A source; its members are its columns.</summary>
    Source,

    /// <summary>A view; its members are its features.</summary>
    View,

    /// <summary>A service; its members are its uses of views, then its requests, then its derived features.</summary>
    Service,
}

/// <summary>
/// Where in a definition something is wrong: <c>view/feature/option</c>. Each door maps it to a location of its own; a
/// member is given by its position, because wrong definitions may have two of one name.
/// </summary>
/// <param name="Kind">The kind of definition.</param>
/// <param name="Name">The name of the definition.</param>
/// <param name="Member">The position of the key, column, feature or use; -1 for the definition itself.</param>
/// <param name="Option">The option by its YAML name, e.g. <c>max_age</c>; null for the whole.</param>
/// <param name="Item">The position in an option that is a list, e.g. <c>pick</c>; -1 for the whole option.</param>
public sealed record Place(PlaceKind Kind, string Name, int Member = -1, string? Option = null, int Item = -1)
{
    /// <summary>The part of an option that is an expression; null for the whole option.</summary>
    public TextSpan? Span { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name
        + (Member < 0 ? "" : "/" + Member.ToString(CultureInfo.InvariantCulture))
        + (Option is null ? "" : "/" + Option);
}
