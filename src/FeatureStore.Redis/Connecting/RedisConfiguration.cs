using StackExchange.Redis;

namespace FeatureStore.Redis;

/// <summary>The connection string as options of the driver.</summary>
internal static class RedisConfiguration
{
    private const int Heartbeat = 250;
    private const int ConnectAttempts = 2;
    private const int LongestWatch = 1000;

    public static ConfigurationOptions Of(RedisOnlineOptions options)
    {
        var parsed = Parse(options.Connection);
        var timeout = (int)Math.Clamp(options.Timeout.TotalMilliseconds, 1, int.MaxValue);
        parsed.AsyncTimeout = timeout;
        // An attempt that hangs leaves time for another.
        parsed.ConnectTimeout = Math.Max(timeout / ConnectAttempts, 1);
        parsed.ConnectRetry = ConnectAttempts;
        parsed.AbortOnConnectFail = true;
        // How long a transaction keeps everything else of its connection waiting for what it watches, if the server dies just then.
        parsed.SyncTimeout = Math.Min(timeout, LongestWatch);
        // Nothing waits in a queue for a connection: who sent it would not know, and its buffers would be in use. Retries are ours.
        parsed.BacklogPolicy = BacklogPolicy.FailFast;
        // Lost connections and late answers are noticed, and connections made again, at this pace; the driver's own are seconds.
        parsed.HeartbeatInterval = TimeSpan.FromMilliseconds(Heartbeat);
        parsed.ReconnectRetryPolicy = new LinearRetry(Heartbeat);
        // No connection for messages, which nobody sends.
        parsed.ConfigurationChannel = parsed.TieBreaker = "";
        // INFO and CONFIG GET count as administration.
        parsed.AllowAdmin = true;
        return parsed;
    }

    // What is wrong with a string that carries a password is not repeated: the part in question may be a piece of the password.
    private static ConfigurationOptions Parse(string connection)
    {
        const string Remedy = "Write it as \"host:port,option=value,…\", the hosts first; a password cannot have a comma in it: use ConnectionMultiplexerFactory then.";
        if (string.IsNullOrWhiteSpace(connection))
            throw new ArgumentException("No Redis server is named: set RedisOnlineOptions.Connection (\"localhost:6379\") or ConnectionMultiplexerFactory.");
        var isSecret = connection.Contains("password", StringComparison.OrdinalIgnoreCase);
        if (isSecret && HasHostAfterOption(connection))
            throw new ArgumentException($"The connection string has a part without '=' after its options. {Remedy}");
        try
        {
            var parsed = ConfigurationOptions.Parse(connection);
            return parsed.EndPoints.Count > 0 ? parsed : throw new ArgumentException("it names no host");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new ArgumentException($"The connection string cannot be read{(isSecret ? "" : $": {exception.Message.TrimEnd('.')}")}. {Remedy}");
        }
    }

    private static bool HasHostAfterOption(string connection) =>
        connection.Split(',').SkipWhile(part => !part.Contains('=')).Any(part => part.Trim().Length > 0 && !part.Contains('='));
}
