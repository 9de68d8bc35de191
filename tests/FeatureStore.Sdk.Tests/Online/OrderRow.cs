namespace FeatureStore.Sdk.Tests;

/// <summary>A row of the source that these tests read.</summary>
internal sealed record OrderRow(string Id, long CardId, DateTimeOffset At) : ISourceRow
{
    public static FeatureType Color { get; } = FeatureType.Enum("Color", [new("red", 1), new("green", 2)]);

    public static SourceDefinition Source { get; } = new()
    {
        Name = "orders",
        EventTime = "at",
        EventId = "id",
        Delay = Duration.Parse("0s"),
        Columns = EquatableArray.Of<ColumnDefinition>(
            new("id", FeatureType.String, false), new("card_id", FeatureType.Int64, false), new("at", FeatureType.Instant, false), new("amount", FeatureType.Decimal(12, 2), true),
            new("quantity", FeatureType.Int32, true), new("price", FeatureType.Float64, true), new("channel", FeatureType.String, true), new("color", Color, true), new("rebate", FeatureType.Float32, true)),
    };

    public decimal? Amount { get; init; }

    public int? Quantity { get; init; }

    public double? Price { get; init; }

    public string? Channel { get; init; }

    public long? Paint { get; init; }

    public float? Rebate { get; init; }

    public void Write(ValueWriter writer)
    {
        writer.Write(Id);
        writer.Write(CardId);
        writer.Write(At);
        Value(writer, Amount, static (w, v) => w.Write(v));
        Value(writer, Quantity, static (w, v) => w.Write(v));
        Value(writer, Price, static (w, v) => w.Write(v));
        writer.Write(Channel);
        Value(writer, Paint, static (w, v) => w.Write(v));
        Value(writer, Rebate, static (w, v) => w.Write(v));
    }

    private static void Value<T>(ValueWriter writer, T? value, Action<ValueWriter, T> write)
        where T : struct
    {
        if (value is { } known)
            write(writer, known);
        else
            writer.WriteNull();
    }
}
