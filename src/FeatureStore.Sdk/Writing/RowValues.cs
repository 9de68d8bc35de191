using FeatureStore.Model;

namespace FeatureStore;

/// <summary>The values of one source row, in the order of a list of columns, cleaned as semantics.md says.</summary>
internal sealed class RowValues(SourceDefinition source, IReadOnlyList<ColumnDefinition> columns) : SlotWriter
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
        Stop();
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

    protected override FeatureType NextType => _columns[_next].Type;

    protected override void Set(in ValueSlot value) => _values[_next++] = value;

    protected override void Refuse(string problem)
    {
        if (_problems[_next] is null)
            (_problems[_next], _anyProblem) = ($"{_columns[_next].Name} {problem}", true);
    }

    protected override void LoseNotFinite()
    {
        NotFinite++;
        if (source.Nan == NanPolicy.Fail)
            Refuse($"{(NextType.Element is null ? "is" : "holds what is")} NaN or infinite, and the source says Nan = Fail");
    }

    public override void WriteNull()
    {
        // A null mark of deletion is false, in the order V as well.
        if (_next == _deleted)
            Write(false);
        else
            base.WriteNull();
    }

    public override void Write(DateTimeOffset value) =>
        Number(_columns[_next].Name == source.AvailableAt && source.AvailableAt != source.EventTime ? Instants.Ceiling(value) : Instants.Floor(value));
}
