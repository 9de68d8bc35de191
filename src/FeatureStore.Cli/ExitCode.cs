namespace FeatureStore.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The work was done, and the answer is no: values differ, are not available, or were refused.</summary>
    public const int No = 1;

    /// <summary>The command, its input or what it needs is wrong; a message says what and where.</summary>
    public const int Wrong = 2;

    /// <summary>Interrupted, as shells have it for Ctrl-C.</summary>
    public const int Interrupted = 130;
}
