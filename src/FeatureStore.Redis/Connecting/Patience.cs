using System.Diagnostics;

namespace FeatureStore.Redis;

/// <summary>How long a call goes on trying, and how it waits in between. A clock of its own: it has nothing to do with the time of features.</summary>
internal sealed class Patience(TimeSpan limit)
{
    private const int FirstWait = 10;
    private const int LongestWait = 250;

    private long _since = Stopwatch.GetTimestamp();
    private int _waits;

    public TimeSpan Limit => limit;

    public bool IsOver => Stopwatch.GetElapsedTime(_since) >= limit;

    /// <summary>The time left, at least a millisecond.</summary>
    public TimeSpan Left => Max(limit - Stopwatch.GetElapsedTime(_since), TimeSpan.FromMilliseconds(1));

    /// <summary>Something was acknowledged: the time starts again.</summary>
    public void Renew() => (_since, _waits) = (Stopwatch.GetTimestamp(), 0);

    /// <summary>Whether to try again after this failure.</summary>
    public bool Allows(Exception failure) => !IsOver && RedisFaults.MayPass(failure);

    public Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(NextWait(), cancellationToken);

    public void Wait(CancellationToken cancellationToken)
    {
        cancellationToken.WaitHandle.WaitOne(NextWait());
        cancellationToken.ThrowIfCancellationRequested();
    }

    // Longer every time, and not the same for all who lost the same connection.
    private TimeSpan NextWait()
    {
        var wait = Math.Min(FirstWait << Math.Min(_waits++, 10), LongestWait);
        var spread = TimeSpan.FromMilliseconds(wait * (0.5 + Random.Shared.NextDouble() / 2));
        return spread < Left ? spread : Left;
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
