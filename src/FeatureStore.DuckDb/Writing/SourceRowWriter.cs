using System.Globalization;
using System.Text;
using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Gives the values of rows of a source to a table. Instants become microseconds, as binding rounds them; what would be changed on the way is an error.</summary>
internal sealed class SourceRowWriter(SourceDefinition source) : AppenderWriter
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The place of the next value in its row.</summary>
    public int Column { get; set; }

    public override void Write(bool value) => base.Write(Next(value));

    public override void Write(sbyte value) => base.Write(Next(value));

    public override void Write(short value) => base.Write(Next(value));

    public override void Write(int value) => base.Write(Next(value));

    public override void Write(long value) => base.Write(Next(value));

    public override void Write(byte value) => base.Write(Next(value));

    public override void Write(ushort value) => base.Write(Next(value));

    public override void Write(uint value) => base.Write(Next(value));

    public override void Write(Guid value) => base.Write(Next(value));

    public override void Write(DateOnly value) => base.Write(Next(value));

    public override void Write(float value) => base.Write(Next(value));

    public override void Write(double value) => base.Write(Next(value));

    public override void WriteNull()
    {
        Column++;
        base.WriteNull();
    }

    public override void Write(string? value)
    {
        try
        {
            _ = value is null ? 0 : Strict.GetByteCount(value);
        }
        catch (EncoderFallbackException exception)
        {
            throw Wrong("a text is not valid Unicode. Correct it.", exception);
        }
        base.Write(Next(value));
    }

    public override void Write(decimal value)
    {
        var type = Current.Type;
        if (decimal.Round(value, type.Scale) != value || Math.Abs(value) >= (decimal)Math.Pow(10, type.Precision - type.Scale))
            throw Wrong($"{value.ToString(CultureInfo.InvariantCulture)} does not fit {type.Name}. Round it, or declare more digits.");
        base.Write(Next(value));
    }

    // What is finer than a microsecond must not be known too early.
    public override void Write(DateTimeOffset value)
    {
        var (whole, rest) = Math.DivRem(value.UtcTicks, TimeSpan.TicksPerMicrosecond);
        var up = rest > 0 && Current.Name == source.AvailableAt && source.AvailableAt != source.EventTime;
        base.Write(Next(whole + (up ? 1 : 0) - (DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond)));
    }

    private ColumnDefinition Current => source.Columns[Column];

    private T Next<T>(T value)
    {
        Column++;
        return value;
    }

    private FeatureDataException Wrong(string what, Exception? inner = null) => new(source.Name, null, Current.Name, what, inner);
}
