using DuckDB.NET.Data;

namespace FeatureStore.DuckDb;

/// <summary>The rows of the main statement of a session, streamed. Disposing it frees the session.</summary>
internal sealed class StreamedQuery : IDisposable
{
    private const int Attempts = 3;
    private const long MostMicroseconds = long.MaxValue / TimeSpan.TicksPerMicrosecond;

    private readonly Session _session;
    private readonly string _sql;
    private readonly DuckDBCommand _command;
    private readonly CancellationTokenRegistration _registration;
    private readonly CancellationToken _cancellationToken;
    private readonly Func<DuckDBException, FeatureStoreException> _explain;
    private readonly Func<bool> _read;

    /// <summary>Starts the statement.</summary>
    /// <param name="session">The run.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="explain">Says what an error of the engine means here.</param>
    /// <param name="cancellationToken">Interrupts the statement, also while its rows are read.</param>
    public StreamedQuery(Session session, string sql, Func<DuckDBException, FeatureStoreException> explain, CancellationToken cancellationToken)
    {
        (_session, _sql, _explain, _cancellationToken) = (session, sql, explain, cancellationToken);
        _command = session.Command(sql);
        _registration = cancellationToken.Register(_command.Cancel);
        try
        {
            Row = Guard(_command.ExecuteReader);
            _read = Row.Read;
        }
        catch
        {
            _registration.Dispose();
            _command.Dispose();
            throw;
        }
    }

    /// <summary>The row on which the reader stands.</summary>
    public DuckDBDataReader Row { get; }

    public bool Read() => Guard(_read);

    /// <summary>A value whose type has fewer years than DuckDB's calendar.</summary>
    /// <param name="ordinal">Where it is.</param>
    /// <param name="column">Its name, for the message.</param>
    public T InYears<T>(int ordinal, string column)
    {
        try
        {
            return Row.GetFieldValue<T>(ordinal);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or InvalidCastException or OverflowException)
        {
            throw new FeatureStoreException($"A value of '{column}' lies outside the years 1 to 9999, which C# knows. Correct it in its source.", exception);
        }
    }

    /// <summary>Bytes: what the driver gives is a window on memory that the next row overwrites.</summary>
    public byte[] Bytes(int ordinal)
    {
        using var window = Row.GetStream(ordinal);
        var bytes = new byte[window.Length];
        window.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Microseconds as a duration, whose type holds fewer than a number of 64 bits.</summary>
    /// <param name="microseconds">The number.</param>
    /// <param name="column">Where it is, for the message.</param>
    public static TimeSpan Duration(long microseconds, string column) =>
        microseconds is >= -MostMicroseconds and <= MostMicroseconds
            ? new(microseconds * TimeSpan.TicksPerMicrosecond)
            : throw new FeatureStoreException($"A value of '{column}' is longer than the longest TimeSpan, which is about 29,000 years. Correct it in its source.");

    public void Dispose()
    {
        _registration.Dispose();
        Row.Dispose();
        _command.Dispose();
        _session.Dispose();
    }

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (_cancellationToken.IsCancellationRequested && exception is DuckDBException or OperationCanceledException)
        {
            throw new OperationCanceledException(_cancellationToken);
        }
        catch (DuckDBException exception)
        {
            throw _explain(exception);
        }
        catch (OperationCanceledException exception)
        {
            throw WhyInterrupted(exception);
        }
    }

    // A thread of DuckDB that meets an error interrupts the others, and at times that is all the driver hears of it. Asked
    // again, the statement says what is wrong.
    private FeatureStoreException WhyInterrupted(OperationCanceledException interruption)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            try
            {
                using var command = _session.Command(_sql);
                using var rows = command.ExecuteReader();
                while (rows.Read())
                    _cancellationToken.ThrowIfCancellationRequested();
            }
            catch (DuckDBException exception)
            {
                return _explain(exception);
            }
            catch (OperationCanceledException) when (!_cancellationToken.IsCancellationRequested)
            {
                // Interrupted once more.
            }
        }
        return new($"DuckDB broke off a query over {_session.ReadFrom} and does not say why. Run it again.", interruption);
    }
}
