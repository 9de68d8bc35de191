using System.Globalization;

namespace FeatureStore.Generators.Tests;

/// <summary>Keeps the values it is given, as text.</summary>
internal sealed class ListWriter : ValueWriter
{
    public List<string> Values { get; } = [];

    /// <summary>The name of the type of each value; null for null.</summary>
    public List<string?> Typed { get; } = [];

    public override void WriteNull() => Add<object?>(null, null);

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

    public override void Write(byte[]? value) => Add("Byte[]", value is null ? "null" : Convert.ToHexStringLower(value));

    public override void StartList(int count) => Add("List", count);

    private void Add<T>(T value) => Add(typeof(T).Name, value);

    private void Add<T>(string? type, T value)
    {
        Typed.Add(type);
        Values.Add(type is null ? "null" : string.Create(CultureInfo.InvariantCulture, $"{value}"));
    }
}
