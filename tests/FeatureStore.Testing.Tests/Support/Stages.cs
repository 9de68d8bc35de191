namespace FeatureStore.Testing.Tests.Support;

/// <summary>Knows what a run is doing.</summary>
internal sealed class Stages : IProgress<ParityProgress>
{
    public ParityStage Current { get; private set; }

    public void Report(ParityProgress value) => Current = value.Stage;
}
