namespace FeatureStore.Sdk.Tests;

/// <summary>A view that keeps, shows and adds up columns of every type.</summary>
internal static class EveryType
{
    private static readonly FeatureType[] Scalars =
    [
        .. FeatureType.Simple, FeatureType.Decimal(4, 3), FeatureType.Decimal(18, 18), FeatureType.Decimal(28, 0), FeatureType.Decimal(28, 28), FeatureType.Enum("E", [new("none", -1), new("some", 5)]),
    ];

    private static readonly FeatureType[] Types = [.. Scalars, FeatureType.Vector(3), .. Scalars.Where(t => t.IsScalar).Select(FeatureType.List)];

    /// <summary>The column of a type.</summary>
    public static string ColumnOf(FeatureType type) => "v" + Array.IndexOf(Types, type);

    /// <summary>Zero, one letter, no bytes and no elements; of a vector as many zeros as it has.</summary>
    public static ValueSlot Nothing(FeatureType type) =>
        type.Kind == TypeKind.String ? ValueSlot.Of("a") : StoredColumn.SizeOf(type) == 0 ? ValueSlot.Of(new byte[4 * type.Size]) : ValueSlot.Of(0L);

    private static readonly SourceDefinition Source = new()
    {
        Name = "rows",
        EventTime = "ts",
        AvailableAt = "known_at",
        Delay = Duration.Parse("1s"),
        EventId = "id",
        Deleted = "gone",
        Sequence = "v10",
        Columns = EquatableArray.From(Types.Select((t, i) => new ColumnDefinition("v" + i, t, true)).Concat(
            [new("ts", FeatureType.Instant, true), new("known_at", FeatureType.Instant, true), new("id", FeatureType.String, true), new("gone", FeatureType.Bool, true)])),
    };

    public static ViewDefinition View { get; } = new() { Name = "every_type", Source = "rows", Features = EquatableArray.From(Features()) };

    public static DefinitionSet Definitions { get; } = new() { Sources = EquatableArray.Of(Source), Views = EquatableArray.Of(View) };

    public static ViewState State { get; } = new(View, Definitions, "fs:");

    /// <summary>The state of the one entity there is.</summary>
    public static byte[] Value(Random random, int rows)
    {
        var (value, encoder, values) = (new ByteStrings(), new RowEncoder(State.Schema, State.Columns.Select(c => c.Name)), new ValueSlot[State.Columns.Count]);
        if (random.Next(2) == 0)
        {
            StateFormat.WriteFloor(value.Grow(StateFormat.FloorLength), -5, long.MinValue);
            value.End();
        }
        for (var i = 0; i < rows; i++)
        {
            for (var c = 0; c < values.Length; c++)
                values[c] = State.Columns[c].Name is not ("ts" or "known_at" or "id") && random.Next(4) == 0 ? default : Slot(random, State.Columns[c].Type);
            Assert.Null(encoder.TryAdd(value, values));
        }
        return [.. Enumerable.Range(0, value.Count).SelectMany(i => value.Span(i).ToArray())];
    }

    private static ValueSlot Slot(Random random, FeatureType type) => type.Kind switch
    {
        TypeKind.String => ValueSlot.Of(new string((char)('a' + random.Next(3)), random.Next(4))),
        TypeKind.Uuid => ValueSlot.Of(new Guid(random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)),
        TypeKind.Bool => ValueSlot.Of((long)random.Next(2)),
        TypeKind.Float64 => ValueSlot.Of(BitConverter.DoubleToInt64Bits(random.NextDouble())),
        TypeKind.Float32 => ValueSlot.Of((long)BitConverter.SingleToUInt32Bits(random.NextSingle())),
        TypeKind.Decimal => ValueSlot.Of((Int128)random.Next(-9999, 9999)),
        TypeKind.Bytes => ValueSlot.Of(new byte[random.Next(3)]),
        TypeKind.Vector => List(random, type, type.Size),
        TypeKind.List => List(random, type, random.Next(4)),
        _ => ValueSlot.Of((long)random.Next(100)),
    };

    private static ValueSlot List(Random random, FeatureType type, int count)
    {
        var list = new ListPacker();
        Assert.Null(list.Start(type, count));
        while (list.IsOpen)
            Assert.Null(list.Add(Slot(random, type.Element!)));
        return list.Take();
    }

    private static IEnumerable<FeatureDefinition> Features()
    {
        var window = new WindowFeature { Name = "n", Aggregate = "count", Window = Duration.Parse("1d") };
        yield return window;
        foreach (var (i, type) in Types.Index())
        {
            yield return new LatestFeature { Name = $"latest_{i}", Column = $"v{i}" };
            yield return window with { Name = $"count_{i}", Input = $"v{i}" };
            if (type.IsNumber)
                yield return window with { Name = $"sum_{i}", Aggregate = "sum", Input = $"v{i}" };
        }
    }
}
