using System.Text;

namespace FeatureStore;

/// <summary>The rows of a materialization as a view's state keeps them. A row that state cannot hold is an error in data.</summary>
internal sealed class SourceRows(ViewState view, SourceRowReader reader)
{
    private readonly RowValues _values = new(view.Schema.Source, view.Columns);
    private readonly RowEncoder _encoder = new(view.Schema, view.Columns.Select(c => c.Name));

    /// <summary>How many were read.</summary>
    public long Count { get; private set; }

    /// <summary>The event time of the row.</summary>
    public long Time => _values.Values[_encoder.TimeOrdinal].Low;

    /// <summary>Moves to the next row; false after the last one.</summary>
    /// <exception cref="FeatureDataException">A value of it is not what its column says.</exception>
    public bool Read()
    {
        if (!reader.Read())
            return false;
        _values.Fill(reader);
        Count++;
        if (_values.ProblemAmong(_encoder.Used) is { } problem)
            throw Wrong(problem);
        return true;
    }

    /// <summary>Adds the entity's key.</summary>
    /// <exception cref="FeatureDataException">It is not Unicode.</exception>
    public void AddKey(ByteStrings to)
    {
        try
        {
            view.Key.TryAdd(to, _values.Values, _encoder.KeyOrdinals);
        }
        catch (EncoderFallbackException)
        {
            throw Wrong("a key is not valid Unicode");
        }
    }

    /// <summary>Adds the row.</summary>
    /// <exception cref="FeatureDataException">It is too long or not Unicode.</exception>
    public void AddTo(ByteStrings to)
    {
        if (_encoder.TryAdd(to, _values.Values) is { } problem)
            throw Wrong(problem);
    }

    /// <summary>Adds the row to an appender.</summary>
    /// <exception cref="FeatureDataException">It is too long or not Unicode.</exception>
    public void AddTo(Appender appender)
    {
        appender.Add(_values.Values, _encoder, out var problem);
        if (problem is not null)
            throw Wrong(problem);
    }

    private FeatureDataException Wrong(string problem) =>
        new(view.Schema.Source.Name, null, null, $"{problem}, in a row for view '{view.Schema.View.Name}'. Correct the source.");
}
