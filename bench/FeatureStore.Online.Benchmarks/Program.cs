using FeatureStore.Online.Benchmarks;

// dotnet run -c Release --project bench/FeatureStore.Online.Benchmarks -- [redis|sqlite|window|fold|rows|push|phases|all] [entities]
var which = args.Length > 0 ? args[0] : "all";
var entities = args.Length > 1 ? int.Parse(args[1]) : 1_000_000;

if (which is "window" or "all")
    WindowBench.Run();
if (which is "fold" or "all")
    await FoldBench.RunAsync();
if (which is "rows" or "all")
    await RowsBench.RunAsync();
if (which is "push" or "all")
    await PushBench.RunAsync();
if (which is "sqlite" or "all")
    await SqliteBench.RunAsync(Math.Min(entities, 100_000));
if (which is "phases" or "all")
    await PhaseBench.RunAsync(entities);
if (which is "redis" or "all")
    await RedisBench.RunAsync(entities);
