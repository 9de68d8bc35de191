namespace FeatureStore.Cli.Tests;

/// <summary>What a command did.</summary>
internal sealed record Run(string Command, int ExitCode, string Out, string Error)
{
    /// <summary>It worked.</summary>
    public Run Succeeded() => Ended(Cli.ExitCode.Done);

    public Run Ended(int code)
    {
        Assert.True(ExitCode == code, ToString());
        return this;
    }

    /// <summary>It refused its input: exit code 2, nothing on standard output, a message that says this, and no insides of the program.</summary>
    public void Refused(string message)
    {
        Ended(Cli.ExitCode.Wrong);
        Assert.Equal("", Out);
        Assert.Contains(message, Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("bug in featurestore", Error, StringComparison.Ordinal);
    }

    public override string ToString() => $"featurestore {Command}\nended with {ExitCode}\n--- out\n{Out}\n--- error\n{Error}";
}
