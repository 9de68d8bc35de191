using FeatureStore.Benchmarks;

// dotnet run -c Release --project bench/FeatureStore.Benchmarks -- [latest|late|windows|aggregates|derived|pruning|memory|generator|command|yaml|all] [events] [spine rows] [rounds]
var which = args.Length > 0 ? args[0] : "all";
var events = args.Length > 1 ? int.Parse(args[1]) : 10_000_000;
var spine = args.Length > 2 ? int.Parse(args[2]) : 1_000_000;
var rounds = args.Length > 3 ? int.Parse(args[3]) : 5;

if (which == "command-child")
    return await CommandBench.ChildAsync(BenchData.Create(events, spine));
if (which == "memory-child")
    return await MemoryBench.ChildAsync(BenchData.Create(events, spine), args[4]);

var data = which is "generator" or "yaml" ? null : BenchData.Create(events, spine);
if (which is "latest" or "all")
    await LatestBench.RunAsync(data!, rounds);
if (which is "late" or "all")
    await LatestBench.RunLateAsync(data!, rounds);
if (which is "windows" or "all")
    await WindowBench.RunAsync(data!, rounds);
if (which is "aggregates" or "all")
    await AggregateBench.RunAsync(data!, rounds);
if (which is "derived" or "all")
    await DerivedBench.RunAsync(data!, rounds);
if (which is "pruning" or "all")
    await PruningBench.RunAsync(data!, rounds);
if (which is "memory" or "all")
    MemoryBench.Run(events, spine);
if (which is "command" or "all")
    await CommandBench.RunAsync(data!, rounds);
if (which is "generator" or "all")
    GeneratorBench.Run(rounds);
if (which is "yaml" or "all")
    YamlBench.Run(rounds);
return 0;
