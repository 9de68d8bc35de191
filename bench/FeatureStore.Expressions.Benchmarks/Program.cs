using BenchmarkDotNet.Running;
using FeatureStore.Expressions.Benchmarks;

// dotnet run -c Release --project bench/FeatureStore.Expressions.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(DerivedBenchmarks).Assembly).Run(args);
