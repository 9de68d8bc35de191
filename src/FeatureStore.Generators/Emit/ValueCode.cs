namespace FeatureStore.Generators;

/// <summary>A value as a C# expression that binds as tightly as a call.</summary>
/// <param name="Text">The expression.</param>
/// <param name="IsNullable">Whether its C# type has a question mark.</param>
internal readonly record struct ValueCode(string Text, bool IsNullable)
{
    /// <summary>Whether it is a float that may be not finite; whoever needs a value checks it.</summary>
    public bool CanBeInfinite { get; init; }

    /// <summary>Whether it is a float that was checked: it is finite or null, and its zero has no sign.</summary>
    public bool IsChecked { get; init; }
}
