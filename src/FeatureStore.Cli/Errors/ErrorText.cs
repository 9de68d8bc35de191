using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>What is said of an exception, and what the process ends with.</summary>
internal static class ErrorText
{
    public static (int Code, string Message) Of(Exception exception, CancellationToken cancellation) => exception switch
    {
        // Who was waiting for a store when the signal came has waited for nothing.
        OperationCanceledException or OnlineStoreException { IsTransient: true } when cancellation.IsCancellationRequested => (ExitCode.Interrupted, "Interrupted. Nothing was left half done."),
        InputException => (ExitCode.Wrong, exception.Message),
        FeaturesUnavailableException => (ExitCode.No, $"no: {exception.Message}"),
        FeatureStoreException or InvalidDefinitionException or IOException or UnauthorizedAccessException => (ExitCode.Wrong, $"error: {exception.Message}"),
        _ => (ExitCode.Wrong, $"error: This is a bug in featurestore, not in your input: {exception.GetType().Name} in {exception.TargetSite?.DeclaringType?.Name}.{exception.TargetSite?.Name}: {exception.Message.ReplaceLineEndings(" ")} Report it with the command you ran."),
    };
}
