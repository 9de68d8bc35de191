using System.Globalization;
using DuckDB.NET.Data;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>One run's private in-memory database. It sees nothing of other runs and leaves nothing behind.</summary>
internal sealed class Session : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly string? _ownTempDirectory;
    private readonly Dictionary<string, string> _readers = new(StringComparer.Ordinal);

    /// <summary>A database.</summary>
    /// <param name="options">How it may use the machine.</param>
    /// <param name="directory">Where relative paths in queries start.</param>
    public Session(DuckDbOptions options, string directory)
    {
        Directory = directory;
        _ownTempDirectory = options.TempDirectory is null ? Path.Combine(Path.GetTempPath(), "featurestore-" + Guid.NewGuid().ToString("N")) : null;
        _connection.Open();
        try
        {
            Configure(options);
        }
        catch (DuckDBException exception)
        {
            Dispose();
            var given = string.Join(", ", new[] { $"MemoryLimit = '{options.MemoryLimit}'", $"TempDirectory = '{options.TempDirectory}'", $"Threads = {options.Threads}" }.Where(o => !o.EndsWith("''", StringComparison.Ordinal) && !o.EndsWith("= ", StringComparison.Ordinal)));
            throw new FeatureStoreException($"DuckDB does not accept its options ({given}): {DuckDbErrors.FirstLine(exception)}", exception);
        }
    }

    /// <summary>The dialect of the statements.</summary>
    public static SqlDialect Sql => SqlDialect.DuckDb;

    /// <summary>Where relative paths in queries start.</summary>
    public string Directory { get; }

    /// <summary>The connection, for what needs the driver itself.</summary>
    public DuckDBConnection Connection => _connection;

    /// <summary>The sources and where they are read from, for messages.</summary>
    public string ReadFrom { get; set; } = "";

    /// <summary>Remembers who reads files, for messages that name a file alone.</summary>
    public void Remember(string relation, IEnumerable<string> files)
    {
        foreach (var file in files)
            _readers.TryAdd(file, relation);
    }

    /// <summary>Who reads a file: a source or "spine"; null if nobody does.</summary>
    public string? ReaderOf(string file) => _readers.GetValueOrDefault(file);

    /// <summary>A command that streams its result.</summary>
    public DuckDBCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        return command;
    }

    /// <summary>Runs a statement and gives the number of rows it wrote; cancelling the token interrupts it.</summary>
    public long Execute(string sql, CancellationToken cancellationToken)
    {
        using var command = Command(sql);
        return Interruptible(command, command.ExecuteNonQuery, cancellationToken);
    }

    /// <summary>Runs a query and reads its rows; cancelling the token interrupts it.</summary>
    public List<T> Query<T>(string sql, Func<DuckDBDataReader, T> read, CancellationToken cancellationToken)
    {
        using var command = Command(sql);
        return Interruptible(command, () => Read(command, read), cancellationToken);
    }

    public void Dispose()
    {
        _connection.Dispose();
        if (_ownTempDirectory is not null && System.IO.Directory.Exists(_ownTempDirectory))
            System.IO.Directory.Delete(_ownTempDirectory, recursive: true);
    }

    private static List<T> Read<T>(DuckDBCommand command, Func<DuckDBDataReader, T> read)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private static T Interruptible<T>(DuckDBCommand command, Func<T> run, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var registration = cancellationToken.Register(command.Cancel);
        try
        {
            return run();
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested && exception is DuckDBException or OperationCanceledException)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private void Configure(DuckDbOptions options)
    {
        Set("TimeZone", "UTC");
        Set("temp_directory", options.TempDirectory ?? _ownTempDirectory!);
        Set("file_search_path", Directory);
        Set("autoinstall_known_extensions", "false");
        Set("enable_progress_bar", "true");
        Set("enable_progress_bar_print", "false");
        if (options.MemoryLimit is { } limit)
            Set("memory_limit", limit);
        if (options.Threads is { } threads)
            Set("threads", threads.ToString(CultureInfo.InvariantCulture));
    }

    private void Set(string option, string value) => Execute($"SET {option} = {Sql.Text(value)}", CancellationToken.None);
}
