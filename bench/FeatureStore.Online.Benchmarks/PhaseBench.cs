namespace FeatureStore.Online.Benchmarks;

/// <summary>Where the time of a materialization goes: the query, the encoding, the store.</summary>
internal static class PhaseBench
{
    private static readonly DateTimeOffset End = new(2024, 5, 2, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(int users)
    {
        for (var i = 0; i < 2; i++)
        {
            await using var store = new FeatureStoreBuilder().UseOnline(_ => new NoStore()).UseOffline(_ => new ReadingEngine(new DuckDb.DuckDbEngine(new()))).UseSource("profiles", SampleFiles.Profiles(users)).Build();
            await store.MaterializeAsync<V0>(to: End);
        }
        for (var i = 0; i < 3; i++)
        {
            await using var store = new FeatureStoreBuilder().UseOnline(_ => new NoStore()).UseDuckDb().UseSource("profiles", SampleFiles.Profiles(users)).Build();
            var before = PushBench.ClientCpu();
            var result = await store.MaterializeAsync<V0>(to: End);
            Console.WriteLine($"Materialize {result.Rows:N0} rows into nothing: {PushBench.ClientCpu() - before:F2} CPU s, {result.Elapsed.TotalSeconds:F2} s");
        }
    }

    /// <summary>Reads all rows without looking at them, and says what that took.</summary>
    private sealed class ReadingEngine(IOfflineEngine engine) : IOfflineEngine
    {
        public string SqlOf(FeatureStore.Model.HistoricalPlan plan) => engine.SqlOf(plan);

        public Task<HistoricalSummary> WriteParquetAsync(HistoricalRequest request, string path, IProgress<HistoricalProgress>? progress, CancellationToken cancellationToken) =>
            engine.WriteParquetAsync(request, path, progress, cancellationToken);

        public Task<HistoricalReader> OpenAsync(HistoricalRequest request, CancellationToken cancellationToken) => engine.OpenAsync(request, cancellationToken);

        public Task<SourceRowReader> OpenFileAsync(FeatureStore.Model.SourceDefinition source, string path, CancellationToken cancellationToken) => engine.OpenFileAsync(source, path, cancellationToken);

        public Task<IReadOnlyList<SourceProblem>> CheckSourcesAsync(FeatureStore.Model.EquatableArray<FeatureStore.Model.SourceDefinition> definitions, SourceBindings sources, CancellationToken cancellationToken) =>
            engine.CheckSourcesAsync(definitions, sources, cancellationToken);

        public async Task<SourceRowReader> OpenRowsAsync(FeatureStore.Model.MaterializePlan plan, SourceBindings sources, CancellationToken cancellationToken)
        {
            var before = PushBench.ClientCpu();
            var reader = await engine.OpenRowsAsync(plan, sources, cancellationToken);
            Console.WriteLine($"  opened: {PushBench.ClientCpu() - before:F2} CPU s");
            var rows = 0;
            while (reader.Read())
                rows++;
            Console.WriteLine($"  {rows:N0} rows: {PushBench.ClientCpu() - before:F2} CPU s");
            return reader;
        }
    }

    private sealed class NoStore : IOnlineStore
    {
        public ValueTask ReadAsync(ByteStrings keys, StoredValues values, CancellationToken cancellationToken)
        {
            Read(keys, values, cancellationToken);
            return ValueTask.CompletedTask;
        }

        public void Read(ByteStrings keys, StoredValues values, CancellationToken cancellationToken)
        {
            for (var i = 0; i < keys.Count; i++)
                values.Absent(i);
        }

        public Task AppendAsync(ByteStrings keys, ByteStrings values, Memory<int> lengths, bool expectAbsent, CancellationToken cancellationToken)
        {
            for (var i = 0; i < keys.Count; i++)
                lengths.Span[i] = values.Span(i).Length;
            return Task.CompletedTask;
        }

        public Task ReplaceAsync(ByteStrings keys, ByteStrings expected, ByteStrings values, Memory<bool> replaced, CancellationToken cancellationToken)
        {
            replaced.Span.Fill(true);
            return Task.CompletedTask;
        }

        public Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
