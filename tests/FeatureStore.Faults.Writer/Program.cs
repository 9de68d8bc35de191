using System.Globalization;
using FeatureStore;
using FeatureStore.Faults.Writer;

// Arguments: store, its address, the files' directory, the prefix of keys, then what to do. Says "." before each part of a
// write is sent, and the number of a unit when it was acknowledged.
if (args is not [var kind, var address, var root, var prefix, var task, .. var rest])
    return 2;
await using var output = Console.OpenStandardOutput();
await using var lines = new StreamWriter(output) { AutoFlush = true };
await using var store = Opened.Client(new PartedStore(Opened.Store(kind, address, Opened.Patient), WriteAsync), root, prefix);
switch (task)
{
    case "units":
        await Tasks.RunAsync(store, int.Parse(rest[0], CultureInfo.InvariantCulture), unit => lines.WriteLineAsync(unit.ToString(CultureInfo.InvariantCulture)));
        return 0;
    case "beside":
        // Waits for a word, so that several begin at once.
        await lines.WriteLineAsync("ready");
        await Console.In.ReadLineAsync();
        await Tasks.RunBesideAsync(store, rest[0], int.Parse(rest[1], CultureInfo.InvariantCulture));
        return 0;
    default:
        return 2;
}

async Task WriteAsync(Func<Task> part)
{
    if (task == "units")
        await lines.WriteLineAsync(".");
    await part();
}
