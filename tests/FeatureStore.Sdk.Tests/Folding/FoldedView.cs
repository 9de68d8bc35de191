namespace FeatureStore.Sdk.Tests.Folding;

/// <summary>A view with every aggregate over every type it takes, whose windows have steps or no start, and random state of it.</summary>
internal static class FoldedView
{
    public const long Minute = 60_000_000;
    public const long Hour = 60 * Minute;

    private static readonly FeatureType[] Types =
    [
        FeatureType.Bool, FeatureType.Int32, FeatureType.Int64, FeatureType.Float32, FeatureType.Float64, FeatureType.Decimal(12, 2), FeatureType.Decimal(28, 4),
        FeatureType.String, FeatureType.Uuid, FeatureType.Date, FeatureType.Instant, FeatureType.Duration, FeatureType.Bytes, FeatureType.Vector(2), FeatureType.List(FeatureType.String),
    ];

    public static SourceDefinition Source { get; } = new()
    {
        Name = "events",
        Path = "events.parquet",
        EventTime = "at",
        AvailableAt = "seen",
        EventId = "id",
        Columns = EquatableArray.From(new ColumnDefinition[] { new("at", FeatureType.Instant, false), new("id", FeatureType.Int64, false), new("seen", FeatureType.Instant, false) }
            .Concat(Types.Select((t, i) => new ColumnDefinition("v" + (char)('a' + i), t, true)))),
    };

    public static ViewDefinition View { get; } = new() { Name = "everything", Source = "events", Features = EquatableArray.From(Features()) };

    public static DefinitionSet Definitions { get; } = new() { Sources = EquatableArray.Of(Source), Views = EquatableArray.Of(View) };

    public static ViewState State { get; } = new(View, Definitions, "fs:");

    /// <summary>Random rows.</summary>
    /// <param name="random">Decides.</param>
    /// <param name="count">How many.</param>
    /// <param name="from">The earliest event time.</param>
    /// <param name="to">The event time that none reaches.</param>
    public static byte[] Rows(Random random, int count, long from, long to)
    {
        var (rows, encoder) = (new ByteStrings(), new RowEncoder(State.Schema, State.Columns.Select(c => c.Name)));
        for (var i = 0; i < count; i++)
        {
            // Few different times and ids, so that there are ties and copies.
            var at = from + (random.NextInt64((to - from) / (10 * Minute)) * 10 * Minute) + random.Next(2);
            var seen = at + (random.Next(3) == 0 ? random.NextInt64(3 * Hour) : 0);
            Assert.Null(encoder.TryAdd(rows, [.. State.Columns.Select(c => c.Name switch
            {
                "at" => ValueSlot.Of(at),
                "seen" => ValueSlot.Of(seen),
                "id" => ValueSlot.Of((long)random.Next(4)),
                _ when random.Next(4) == 0 => default,
                _ => Value(random, c.Type),
            })]));
        }
        return [.. Enumerable.Range(0, count).SelectMany(i => rows.Span(i).ToArray())];
    }

    private static IEnumerable<FeatureDefinition> Features()
    {
        foreach (var aggregate in AggregateCatalogue.All)
        {
            foreach (var (column, i) in Source.Columns.Skip(3).Select((c, i) => (c, i)).Where(c => aggregate.ResultOf(c.c.Type) is not null))
            {
                var feature = new WindowFeature { Name = $"{aggregate.Name}_{i}", Aggregate = aggregate.Name, Input = column.Name, N = aggregate.TakesN ? 1 + (i % 4) : null, Window = null };
                yield return feature with { Name = feature.Name + "_hours", Window = Duration.Parse("6h"), Step = Duration.Parse("1h"), Offset = i % 2 == 0 ? null : Duration.Parse("20m") };
                yield return feature with { Name = feature.Name + "_where", Window = Duration.Parse("20h"), Step = Duration.Parse("7h"), Where = new("vb > 2") };
                if (aggregate.IsBounded)
                    yield return feature with { Bounds = i % 2 == 0 ? Bounds.OpenClosed : Bounds.ClosedOpen };
            }
        }
        yield return new WindowFeature { Name = "rows_ever", Aggregate = "count", Window = null };
        yield return new WindowFeature { Name = "rows_exact", Aggregate = "count", Window = Duration.Parse("3h") };
    }

    private static ValueSlot Value(Random random, FeatureType type)
    {
        var number = random.Next(7);
        return type.Kind switch
        {
            TypeKind.Bool => ValueSlot.Of(number & 1L),
            TypeKind.Float32 => ValueSlot.Of(number + 0.1f),
            TypeKind.Float64 => ValueSlot.Of(number + 0.1),
            TypeKind.String => ValueSlot.Of(new string((char)('a' + number), number)),
            TypeKind.Bytes => ValueSlot.Of(new byte[number]),
            TypeKind.Vector => ValueSlot.Of([0, 0, 128, 63, 0, 0, (byte)number, 63]),
            TypeKind.List => ValueSlot.Of([1, 0, 0, 0, (byte)('a' + number)]),
            TypeKind.Uuid => ValueSlot.Of((Int128)number << 100),
            _ => ValueSlot.Of((Int128)number),
        };
    }
}
