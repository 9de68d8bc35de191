using System.Net;
using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>Turns failures of the driver into ones that say which server, what is wrong and what to do. Passwords are never in them.</summary>
/// <param name="endPoints">The servers that were named.</param>
/// <param name="password">What no message may have in it.</param>
/// <param name="multiplexer">The connection, once there is one.</param>
internal sealed class RedisErrors(IEnumerable<EndPoint> endPoints, string? password, IConnectionMultiplexer? multiplexer = null)
{
    /// <summary>Which servers, for messages.</summary>
    public string Where { get; } = $"Redis at {string.Join(", ", endPoints.Select(Text))}";

    /// <summary>host:port.</summary>
    public static string Text(EndPoint? endPoint) => endPoint switch
    {
        DnsEndPoint dns => $"{dns.Host}:{dns.Port}",
        _ => endPoint?.ToString() ?? "?",
    };

    /// <summary>The error that users see.</summary>
    /// <param name="exception">The driver's.</param>
    /// <param name="waited">How long it was waited and tried.</param>
    public OnlineStoreException Of(Exception exception, TimeSpan waited) => exception as OnlineStoreException
        ?? new($"{Where} {What(exception, KindOf(exception), waited)}", IsTransient(KindOf(exception)), Speakable(exception));

    /// <summary>An answer that a Redis server does not give.</summary>
    public OnlineStoreException Strange(string what) => new($"{Where} gave an answer that Redis does not give: {what}. Check that it is a Redis server.", isTransient: false);

    /// <summary>A transaction was thrown away before it ran; the server does not say why.</summary>
    public OnlineStoreException Discarded(Exception exception) => new(
        $"{Where} refused a transaction. The user needs the permission for GET, MGET, STRLEN, APPEND, MSET, MSETNX, DEL, UNLINK, WATCH, UNWATCH, MULTI and EXEC on all keys.",
        isTransient: false, Speakable(exception));

    private string What(Exception exception, RedisErrorKind kind, TimeSpan waited) => kind switch
    {
        RedisErrorKind.ConnectionFault => $"cannot be reached{Failure(exception)}. Check the address, that the server runs there and that it is a Redis server.",
        RedisErrorKind.Timeout => $"did not answer within {waited.TotalSeconds:0.###} s. It is stopped, overloaded or far away; if it is only slow, raise RedisOnlineOptions.Timeout or ReadTimeout.",
        RedisErrorKind.Loading => "is loading its data. Try again when it is done.",
        RedisErrorKind.ClusterDown or RedisErrorKind.MasterDown => $"has lost a master ({Line(exception)}). Bring the node back, or let a replica take over.",
        RedisErrorKind.TryAgain or RedisErrorKind.Moved or RedisErrorKind.Ask or RedisErrorKind.UnknownRedirectTarget =>
            $"is moving keys between its nodes and did not come to rest ({Line(exception)}). Try again; if it stays so, check that every node's announced address can be reached from here.",
        RedisErrorKind.Busy => "is busy with a script. Try again, or end the script with SCRIPT KILL.",
        RedisErrorKind.ReadOnly => "is a read-only replica. Connect to its master.",
        RedisErrorKind.NoReplicas => "takes no writes because too few replicas are connected (min-replicas-to-write). Bring the replicas back.",
        RedisErrorKind.Misconfigured => $"takes no writes because it cannot save to disk ({Line(exception)}). Mend its disk.",
        RedisErrorKind.OutOfMemory => "is out of memory. Raise maxmemory, and keep maxmemory-policy noeviction.",
        RedisErrorKind.MaxClients => "has no room for another connection (maxclients). Raise it, or close connections.",
        RedisErrorKind.WrongPass => "does not take the user and password. Correct them in the connection string.",
        RedisErrorKind.NoAuth => "wants a password. Add password=… (and user=…) to the connection string.",
        RedisErrorKind.NoPermission or RedisErrorKind.NotPermitted => $"does not let this user do that ({Line(exception)}). Give the user the permission (ACL SETUSER).",
        RedisErrorKind.WrongType => "has something else than a string at one of the store's keys: another program uses the same keys. Give the store a database or a server of its own.",
        RedisErrorKind.UnknownCommand => $"lacks a command ({Line(exception)}). Redis 5.0 or newer is needed, with no command renamed.",
        _ => $"failed: {Line(exception)}",
    };

    private static bool IsTransient(RedisErrorKind kind) => kind switch
    {
        // It was read-only for the whole time of the retries: this is no failover.
        RedisErrorKind.ReadOnly => false,
        RedisErrorKind.MaxClients or RedisErrorKind.NoReplicas => true,
        _ => RedisFaults.MayPass(kind),
    };

    // Where a master was named too, it is gone: that is another matter than a replica alone.
    private RedisErrorKind KindOf(Exception exception) => RedisFaults.KindOf(exception) is var kind && kind == RedisErrorKind.ReadOnly && exception is RedisConnectionException
        && multiplexer?.GetServers().All(s => s is { IsConnected: true, IsReplica: true }) == false
        ? RedisErrorKind.ConnectionFault : kind;

    private static string Failure(Exception exception) => exception is RedisConnectionException connection ? $" ({connection.FailureType})" : "";

    // A server that does not know AUTH repeats its arguments.
    private string Line(Exception exception)
    {
        var line = exception.Message.Split('\n', 2)[0].Trim().TrimEnd('.');
        return Tells(line) ? "its own words have the password in them" : line;
    }

    private Exception? Speakable(Exception exception) => Tells(exception.ToString()) ? null : exception;

    private bool Tells(string text) => !string.IsNullOrEmpty(password) && text.Contains(password, StringComparison.Ordinal);
}
