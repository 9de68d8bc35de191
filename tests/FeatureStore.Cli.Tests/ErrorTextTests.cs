namespace FeatureStore.Cli.Tests;

public sealed class ErrorTextTests
{
    [Fact]
    public void What_nobody_expected_is_called_a_bug_in_one_line()
    {
        var (code, message) = ErrorText.Of(Thrown(), CancellationToken.None);
        Assert.Equal(ExitCode.Wrong, code);
        Assert.StartsWith("error: This is a bug in featurestore, not in your input: InvalidOperationException in ErrorTextTests.Thrown: two lines", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_cancellation_that_nobody_asked_for_is_a_bug() =>
        Assert.Contains("bug", ErrorText.Of(new OperationCanceledException(), CancellationToken.None).Message, StringComparison.Ordinal);

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException("two\nlines");
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }
    }
}
