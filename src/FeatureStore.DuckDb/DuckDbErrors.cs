using DuckDB.NET.Data;

namespace FeatureStore.DuckDb;

/// <summary>Turns the engine's errors into ones that say where.</summary>
internal static class DuckDbErrors
{
    /// <summary>The engine's message without the statement it echoes.</summary>
    public static string FirstLine(Exception exception) => exception.Message.Split('\n', 2)[0].Trim();

    /// <summary>Runs <paramref name="action"/>; its engine errors become errors in <paramref name="relation"/>.</summary>
    public static T In<T>(string relation, string? file, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (DuckDBException exception)
        {
            throw new FeatureDataException(relation, file, null, FirstLine(exception), exception);
        }
    }

    /// <summary>An error of the main statement: the engine names the file if one is to blame.</summary>
    public static FeatureStoreException WhileComputing(string name, DuckDBException exception) =>
        new($"The features of '{name}' could not be computed: {FirstLine(exception)}", exception);
}
