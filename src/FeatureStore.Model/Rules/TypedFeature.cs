namespace FeatureStore.Model;

/// <summary>A feature of a view or of a service whose type is known and can be held.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Type">Its type.</param>
/// <param name="CanBeNull">Whether it can be null at some instant.</param>
/// <param name="Member">The property behind it; null if it does not come from C#.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record TypedFeature(FeatureDefinition Feature, FeatureType Type, bool CanBeNull, MemberShape? Member, Place Place);
