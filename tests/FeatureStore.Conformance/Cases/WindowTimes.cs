using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>When windows meet and pass rows, in the words of semantics.md.</summary>
public static class WindowTimes
{
    /// <summary>The first instant that a window, asked for at another, holds if its bounds are <c>[)</c>; null if it has no start.</summary>
    public static long? StartAt(this WindowFeature window, long instant) => window.Window is { } length
        ? HistoryOracle.Floor(instant - (window.Offset?.Microseconds ?? 0) - length.Microseconds, window.Step?.Microseconds ?? 1)
        : null;

    /// <summary>About when the start of a window passes an event: a microsecond later or earlier it is in, or out. Null if it never does.</summary>
    public static long? PassesAt(this WindowFeature window, long time) => window.Window is { } length
        ? length.Microseconds + (window.Offset?.Microseconds ?? 0) + (window.Step is { Microseconds: var step } ? HistoryOracle.Floor(time, step) + step : time)
        : null;
}
