namespace FeatureStore.Cli;

/// <summary>The command or something it reads is wrong. The message says what, where and what to do, one line per problem.</summary>
internal sealed class InputException : Exception
{
    /// <summary>One problem.</summary>
    public InputException(string message)
        : base($"error: {message}")
    {
    }

    /// <summary>Problems with their places, ready to print.</summary>
    public InputException(IEnumerable<string> lines)
        : base(string.Join(Environment.NewLine, lines))
    {
    }
}
