namespace FeatureStore.Model;

/// <summary>One name of an enum type and the number it is stored as.</summary>
/// <param name="Name">The declared name.</param>
/// <param name="Value">The declared number.</param>
public readonly record struct EnumMember(string Name, long Value);
