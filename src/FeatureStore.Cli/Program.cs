using System.Runtime.InteropServices;
using FeatureStore.Cli;

// The first signal asks to stop and lets nothing be left half done; a second one is the runtime's, which ends at once.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

return await CommandLine.RunAsync(args, Surroundings.OfProcess(), stop.Token);

void Stop(PosixSignalContext context)
{
    context.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
