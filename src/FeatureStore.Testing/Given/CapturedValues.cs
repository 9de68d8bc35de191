namespace FeatureStore.Testing;

/// <summary>The values of an input or of a row as objects: of the C# types of their columns, enums as their numbers.</summary>
/// <param name="columns">The columns.</param>
internal sealed class CapturedValues(IReadOnlyList<KeyDefinition> columns) : ValueWriter
{
    private readonly List<object?> _values = [];
    private Array? _list;
    private int _filled;

    public static IReadOnlyList<object?> Of(ISourceRow row, SourceDefinition source) => Of(row.Write, [.. source.Columns.Select(c => new KeyDefinition(c.Name, c.Type))]);

    public static IReadOnlyList<object?> Of<TInput>(TInput input)
        where TInput : IFeatureInput => Of(input.Write, TInput.Columns);

    public override void Write(bool value) => Add(value);

    public override void Write(sbyte value) => Add(value);

    public override void Write(short value) => Add(value);

    public override void Write(int value) => Add(value);

    public override void Write(long value) => Add(value);

    public override void Write(byte value) => Add(value);

    public override void Write(ushort value) => Add(value);

    public override void Write(uint value) => Add(value);

    public override void Write(string? value) => Add(value);

    public override void Write(Guid value) => Add(value);

    public override void Write(DateOnly value) => Add(value);

    public override void Write(float value) => Add(value);

    public override void Write(double value) => Add(value);

    public override void Write(decimal value) => Add(value);

    public override void Write(DateTimeOffset value) => Add(value);

    public override void Write(TimeSpan value) => Add(value);

    public override void Write(byte[]? value) => Add(value);

    public override void WriteNull() => Add(null);

    public override void StartList(int count)
    {
        (_list, _filled) = (Array.CreateInstance(ValueTypes.Of(columns[_values.Count].Type.Element!), count), 0);
        EndList();
    }

    private static List<object?> Of(Action<ValueWriter> write, IReadOnlyList<KeyDefinition> columns)
    {
        var captured = new CapturedValues(columns);
        write(captured);
        return captured._values;
    }

    private void Add(object? value)
    {
        if (_list is null)
        {
            _values.Add(value);
            return;
        }
        _list.SetValue(value, _filled++);
        EndList();
    }

    private void EndList()
    {
        if (_filled < _list!.Length)
            return;
        _values.Add(columns[_values.Count].Type.Kind == TypeKind.Vector ? (ReadOnlyMemory<float>)(float[])_list : _list);
        _list = null;
    }
}
