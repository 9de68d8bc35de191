namespace FeatureStore;

/// <summary>
/// A value that the caller of a service gives: <c>[Request] public double Amount { get; init; }</c>. Training finds it in the
/// spine, in a column of its name.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequestAttribute : Attribute;
