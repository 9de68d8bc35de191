using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>Durations in attributes.</summary>
internal static class Durations
{
    /// <summary>The duration, or null if the option is not given.</summary>
    public static Duration? Of(TypedConstant? constant) => constant.Text() is { } text ? Duration.Parse(text) : null;
}
