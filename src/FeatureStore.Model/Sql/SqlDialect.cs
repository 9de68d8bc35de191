namespace FeatureStore.Model;

/// <summary>What differs between SQL engines. Add one by adding a file beside this and a line to <see cref="All"/>.</summary>
public abstract class SqlDialect
{
    /// <summary>The dialects there are.</summary>
    public static EquatableArray<SqlDialect> All { get; } = EquatableArray.Of<SqlDialect>(new DuckDbDialect());

    /// <summary>DuckDB's dialect.</summary>
    public static SqlDialect DuckDb => All[0];

    /// <summary>The name of the dialect.</summary>
    public abstract string Name { get; }

    /// <summary>An identifier, quoted, whatever it holds.</summary>
    public abstract string Quote(string identifier);

    /// <summary>A string literal, quoted, whatever it holds.</summary>
    public abstract string Text(string value);

    /// <summary>The type in which steps compute with values; see <see cref="ToOutput"/> for the type of results.</summary>
    public abstract string TypeName(FeatureType type);

    /// <summary>A constant of a type, in the type in which steps compute.</summary>
    public abstract string Constant(string text, FeatureType type);

    /// <summary>A value as results show it: instants with their zone, enums by their names, vectors with their size.</summary>
    public abstract string ToOutput(string expression, FeatureType type);

    /// <summary>An instant given as microseconds since 1970 in UTC, in the type in which steps compute; the nearest there is.</summary>
    public abstract string Instant(long microseconds);

    /// <summary>An instant earlier by a number of microseconds (later, if negative).</summary>
    public abstract string Earlier(string instant, long microseconds);

    /// <summary>The value as <paramref name="type"/>, or null if it does not fit.</summary>
    public abstract string FitOrNull(string expression, FeatureType type);

    /// <summary>An integer or decimal in a type that holds its negative as well.</summary>
    public abstract string Negatable(string expression, FeatureType type);

    /// <summary>A float, or null if it is not finite.</summary>
    public abstract string FiniteOrNull(string expression);

    /// <summary>An instant floored to steps of a number of microseconds, counted from 1970 in UTC.</summary>
    public abstract string Floor(string instant, string step);

    /// <summary>A number as a float64, the nearest there is.</summary>
    public abstract string Real(string expression);

    /// <summary>The compensated sum of floats; not finite only where it leaves the range of float64 itself.</summary>
    internal abstract string CompensatedSum(RowsSql rows, FeatureType type);

    /// <summary>The variance of a sample of numbers by their mean and their squared distances from it; not finite where it leaves the range of float64.</summary>
    internal abstract string SampleVariance(RowsSql rows, FeatureType type);

    /// <summary>The first or last <paramref name="n"/> items of a list, in its order; an empty list for null.</summary>
    public abstract string Part(string list, int n, bool last, FeatureType element);

    /// <summary>How a function of expressions is computed.</summary>
    internal abstract SqlFunction Function(CallExpression call);

    /// <summary>Marks a common table expression that is read once or more without being stored.</summary>
    public abstract string Inline { get; }

    /// <summary>Marks a common table expression that is stored because it is read more than once.</summary>
    public abstract string Stored { get; }
}
