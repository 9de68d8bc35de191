using FeatureStore.Model;

namespace FeatureStore;

/// <summary>The values of one source row, in the order of a list of columns, cleaned as semantics.md says.</summary>
internal sealed class RowValues(SourceDefinition source, IReadOnlyList<ColumnDefinition> columns) : ValueWriter
{
    private readonly ColumnDefinition[] _columns = [.. columns];
    private readonly ValueSlot[] _values = new ValueSlot[columns.Count];
    private readonly int _deleted = columns.ToList().FindIndex(c => c.Name == source.Deleted);
    private readonly string?[] _problems = new string?[columns.Count];
    private bool _anyProblem;
    private int _next;

    public ReadOnlySpan<ValueSlot> Values => _values;

    /// <summary>What is wrong with the values of some columns; null if nothing is.</summary>
    public string? ProblemAmong(ReadOnlySpan<int> ordinals)
    {
        if (!_anyProblem)
            return null;
        foreach (var ordinal in ordinals)
        {
            if (_problems[ordinal] is { } problem)
                return problem;
        }
        return null;
    }

    /// <summary>NaN and infinities that became null, in all rows.</summary>
    public long NotFinite { get; private set; }

    /// <summary>Starts with the first column of the next row.</summary>
    public void Restart()
    {
        _next = 0;
        if (_anyProblem)
            Array.Clear(_problems);
        _anyProblem = false;
    }

    /// <summary>Fills the row from a reader whose ordinals are those of the columns.</summary>
    public void Fill(FeatureReader reader)
    {
        Restart();
        ReadRow.Copy(reader, _columns, this);
    }

    public override void WriteNull()
    {
        // A null mark of deletion is false, in the order V as well.
        if (_next == _deleted)
            Write(false);
        else
            _values[_next++] = default;
    }

    public override void Write(bool value) => Set(value ? 1 : 0);

    public override void Write(sbyte value) => Set(value);

    public override void Write(short value) => Set(value);

    public override void Write(int value) => Set(value);

    public override void Write(byte value) => Set(value);

    public override void Write(ushort value) => Set(value);

    public override void Write(uint value) => Set(value);

    public override void Write(string? value) => _values[_next++] = ValueSlot.Of(value);

    public override void Write(Guid value) => _values[_next++] = ValueSlot.Of(value);

    public override void Write(DateOnly value) => Set(DateDays.Of(value));

    public override void Write(long value)
    {
        var type = _columns[_next].Type;
        if (type.Kind == TypeKind.Enum && !IsMember(type, value))
            Report("is no member of its enum");
        Set(value);
    }

    public override void Write(DateTimeOffset value) =>
        Set(_columns[_next].Name == source.AvailableAt && source.AvailableAt != source.EventTime ? Instants.Ceiling(value) : Instants.Floor(value));

    public override void Write(float value)
    {
        if (IsFinite(float.IsFinite(value)))
            Set(BitConverter.SingleToUInt32Bits(value + 0f));
    }

    public override void Write(double value)
    {
        if (IsFinite(double.IsFinite(value)))
            Set(BitConverter.DoubleToInt64Bits(value + 0.0));
    }

    public override void Write(decimal value)
    {
        var type = _columns[_next].Type;
        if (Decimals.Unscaled(value, type.Scale) is { } unscaled && Decimals.Fits(unscaled, type.Precision))
        {
            _values[_next++] = ValueSlot.Of(unscaled);
            return;
        }
        Report("does not fit " + type.Name);
        WriteNull();
    }

    private void Set(long value) => _values[_next++] = new() { HasValue = true, Low = value, High = value >> 63 };

    private bool IsFinite(bool finite)
    {
        if (finite)
            return true;
        NotFinite++;
        if (source.Nan == NanPolicy.Fail)
            Report("is NaN or infinite, and the source says Nan = Fail");
        WriteNull();
        return false;
    }

    private void Report(string problem) => (_problems[_next], _anyProblem) = ($"{_columns[_next].Name} {problem}", true);

    private static bool IsMember(FeatureType type, long value)
    {
        foreach (var member in type.Members)
        {
            if (member.Value == value)
                return true;
        }
        return false;
    }
}
