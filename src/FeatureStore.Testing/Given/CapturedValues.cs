namespace FeatureStore.Testing;

/// <summary>The values of an input or of a row as objects, enums as their numbers.</summary>
internal sealed class CapturedValues : ValueWriter
{
    private readonly List<object?> _values = [];

    public static IReadOnlyList<object?> Of(ISourceRow row) => Of(row.Write);

    public static IReadOnlyList<object?> Of<TInput>(TInput input)
        where TInput : IFeatureInput => Of(input.Write);

    public override void Write(bool value) => _values.Add(value);

    public override void Write(sbyte value) => _values.Add(value);

    public override void Write(short value) => _values.Add(value);

    public override void Write(int value) => _values.Add(value);

    public override void Write(long value) => _values.Add(value);

    public override void Write(byte value) => _values.Add(value);

    public override void Write(ushort value) => _values.Add(value);

    public override void Write(uint value) => _values.Add(value);

    public override void Write(string? value) => _values.Add(value);

    public override void Write(Guid value) => _values.Add(value);

    public override void Write(DateOnly value) => _values.Add(value);

    public override void Write(float value) => _values.Add(value);

    public override void Write(double value) => _values.Add(value);

    public override void Write(decimal value) => _values.Add(value);

    public override void Write(DateTimeOffset value) => _values.Add(value);

    public override void WriteNull() => _values.Add(null);

    private static List<object?> Of(Action<ValueWriter> write)
    {
        var captured = new CapturedValues();
        write(captured);
        return captured._values;
    }
}
