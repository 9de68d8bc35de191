using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FeatureStore.Conformance;

/// <summary>Keeps whatever is logged, at every level.</summary>
public sealed class CollectedLog : ILoggerFactory, ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _awaited = new();

    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    /// <summary>The texts of an event, in order.</summary>
    public string[] Texts(int id) => [.. Entries.Where(e => e.Id == id).Select(e => e.Text)];

    /// <summary>Ends when the event is logged, if it was not already.</summary>
    public Task LoggedAsync(int id, CancellationToken cancellationToken) => Awaited(id).Task.WaitAsync(cancellationToken);

    public ILogger CreateLogger(string categoryName) => new Collecting(categoryName, this);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private TaskCompletionSource Awaited(int id) => _awaited.GetOrAdd(id, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private sealed class Collecting(string category, CollectedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            log._entries.Enqueue(new(category, logLevel, eventId.Id, formatter(state, exception), exception));
            log.Awaited(eventId.Id).TrySetResult();
        }
    }
}

/// <summary>Something that was logged.</summary>
public sealed record LogEntry(string Category, LogLevel Level, int Id, string Text, Exception? Exception);
