using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>What kind of failure an exception of the driver is, and whether trying again makes sense.</summary>
internal static class RedisFaults
{
    public static RedisErrorKind KindOf(Exception exception) => exception switch
    {
        RedisServerException server => server.Kind,
        TimeoutException => RedisErrorKind.Timeout,
        RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure } => Refusal(exception.InnerException),
        RedisConnectionException { FailureType: ConnectionFailureType.Loading } => RedisErrorKind.Loading,
        // The driver knows that there are only replicas and does not even send the command.
        RedisConnectionException when exception.Message.Contains("not eligible for replica", StringComparison.Ordinal) => RedisErrorKind.ReadOnly,
        RedisConnectionException or ObjectDisposedException or OperationCanceledException => RedisErrorKind.ConnectionFault,
        _ => RedisErrorKind.UnknownError,
    };

    /// <summary>Whether the same command may succeed in a moment: after a reconnect, a failover, a resharding, a start.</summary>
    public static bool MayPass(RedisErrorKind kind) => kind is
        RedisErrorKind.ConnectionFault or RedisErrorKind.Timeout or RedisErrorKind.Loading or RedisErrorKind.TryAgain or RedisErrorKind.ClusterDown
        or RedisErrorKind.Moved or RedisErrorKind.Ask or RedisErrorKind.UnknownRedirectTarget or RedisErrorKind.MasterDown or RedisErrorKind.Busy
        or RedisErrorKind.ReadOnly;

    /// <summary>The same of an exception.</summary>
    public static bool MayPass(Exception exception) => MayPass(KindOf(exception));

    /// <summary>Of two failures the one that trying again does not mend.</summary>
    public static Exception? Worse(Exception? one, Exception? other) => one is null || (other is not null && MayPass(one) && !MayPass(other)) ? other : one;

    /// <summary>Whether the command may have been carried out all the same: it was sent, and no answer came.</summary>
    public static bool MayBeDone(Exception exception) => exception switch
    {
        RedisServerException or RedisCommandException => false,
        RedisConnectionException connection => connection.CommandStatus is not (CommandStatus.WaitingToBeSent or CommandStatus.WaitingInBacklog),
        _ => true,
    };

    private static RedisErrorKind Refusal(Exception? inner) => inner switch
    {
        null => RedisErrorKind.WrongPass,
        RedisServerException { Kind: RedisErrorKind.NoAuth or RedisErrorKind.WrongPass or RedisErrorKind.NoPermission } server => server.Kind,
        _ => Refusal(inner.InnerException),
    };
}
