using FeatureStore;

namespace Quickstart;

/// <summary>One line that shows how far a run has come, gone when it is done; nothing where output is not a terminal.</summary>
internal static class Terminal
{
    public static IProgress<HistoricalProgress>? Progress() => Console.IsErrorRedirected ? null : new Line();

    public static void ClearProgress()
    {
        if (!Console.IsErrorRedirected)
            Console.Error.Write($"\r{"",40}\r");
    }

    private sealed class Line : IProgress<HistoricalProgress>
    {
        public void Report(HistoricalProgress value) =>
            Console.Error.Write($"\r{value.Stage,-30} {(value.Fraction is { } done ? $"{done,4:P0}" : "    ")}  ");
    }
}
