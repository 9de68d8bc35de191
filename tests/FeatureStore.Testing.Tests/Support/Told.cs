namespace FeatureStore.Testing.Tests.Support;

/// <summary>Does something when a stage begins, before the run goes on.</summary>
internal sealed class Told(ParityStage stage, Action act) : IProgress<ParityProgress>
{
    private bool _done;

    public void Report(ParityProgress value)
    {
        if (value.Stage != stage || _done)
            return;
        _done = true;
        act();
    }
}
