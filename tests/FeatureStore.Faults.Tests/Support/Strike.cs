namespace FeatureStore.Faults.Tests.Support;

/// <summary>A fault at a part of a write.</summary>
/// <param name="part">Which part, from 0 on.</param>
/// <param name="inFlight">Whether it comes while the part is on its way instead of before.</param>
/// <param name="spins">How long after the part was sent.</param>
/// <param name="cause">Causes it.</param>
internal sealed class Strike(int part, bool inFlight, int spins, Func<Task> cause)
{
    private int _parts;

    /// <summary>Whether it has happened.</summary>
    public bool Happened { get; private set; }

    /// <summary>How many parts there were.</summary>
    public int Parts => _parts;

    /// <summary>Nothing happens; parts are counted.</summary>
    public static Strike None() => new(-1, inFlight: false, 0, () => Task.CompletedTask);

    public async Task WriteAsync(Func<Task> write)
    {
        if (Interlocked.Increment(ref _parts) - 1 != part)
        {
            await write();
            return;
        }
        var running = inFlight ? Task.Run(write) : null;
        if (inFlight)
            Thread.SpinWait(spins);
        Happened = true;
        await cause();
        await (running ?? write());
    }
}
