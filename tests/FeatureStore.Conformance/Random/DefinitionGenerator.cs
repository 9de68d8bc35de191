namespace FeatureStore.Conformance;

/// <summary>Random definitions: one entity, one or two views over one source, and a service of them.</summary>
internal static class DefinitionGenerator
{
    private static readonly FeatureType Channel = FeatureType.Enum("Channel", [new("web", 2), new("pos", 1), new("unknown", -1), new("phone", 300)]);

    private static readonly FeatureType[] KeyTypes =
        [FeatureType.Int64, FeatureType.String, FeatureType.Uuid, FeatureType.Date, Channel, FeatureType.Bool, FeatureType.Int8, FeatureType.UInt32];

    private static readonly FeatureType[] Summable =
    [
        FeatureType.Int64, FeatureType.Int64, FeatureType.Float64, FeatureType.Float64, FeatureType.Decimal(18, 2), FeatureType.Decimal(28, 0), FeatureType.Decimal(28, 28),
        FeatureType.Int32, FeatureType.UInt32, FeatureType.Int8, FeatureType.Float32, FeatureType.Decimal(4, 3),
    ];

    private static readonly FeatureType[] Others =
        [FeatureType.String, FeatureType.Uuid, FeatureType.Date, FeatureType.Instant, Channel, FeatureType.Bool, FeatureType.Int16, FeatureType.UInt8, FeatureType.UInt16];

    // Not scalars that expressions know: shown, counted, and part of the order of rows.
    private static readonly FeatureType[] Wholes =
    [
        FeatureType.Duration, FeatureType.Bytes, FeatureType.Vector(2), FeatureType.List(FeatureType.String), FeatureType.List(FeatureType.Float64), FeatureType.List(FeatureType.Decimal(28, 10)),
        FeatureType.List(Channel), FeatureType.List(FeatureType.Instant), FeatureType.List(FeatureType.Int8), FeatureType.List(FeatureType.Uuid), FeatureType.List(FeatureType.Duration),
    ];

    public static DefinitionSet Next(Random random, TimeGrid times)
    {
        var keys = Enumerable.Range(0, random.Next(8) switch { 0 => 0, 1 or 2 => 2, _ => 1 })
            .Select(i => new KeyDefinition("key_" + (char)('a' + i), Of(random, KeyTypes))).ToArray();
        var entity = keys.Length == 0 ? null : new EntityDefinition { Name = "thing", Keys = new(keys) };
        var renamed = keys.Length > 0 && random.Next(4) == 0;
        var source = Source(random, times, keys, renamed);
        var keyed = random.Next(3) > 0;
        var views = Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(i => new ViewDefinition
        {
            Name = "view_" + (i + 1),
            Entity = i == 0 || keyed ? entity?.Name : null,
            Source = source.Name,
            Keys = renamed && (i == 0 || keyed) ? EquatableArray.Of(new KeyMapping(keys[0].Name, "source_key")) : default,
            Bounds = random.Next(2) == 0 ? Bounds.ClosedOpen : Bounds.OpenClosed,
            Features = EquatableArray.From(WithDerived(random, source, [.. Features(random, times, source)])),
        }).ToArray();
        var definitions = new DefinitionSet
        {
            Entities = entity is null ? default : EquatableArray.Of(entity),
            Sources = EquatableArray.Of(source),
            Views = new(views),
            Services = EquatableArray.Of(new ServiceDefinition { Name = "service", Uses = EquatableArray.From(views.Select(v => Use(random, v, v.Entity is null ? [] : keys))) }),
        };
        return definitions with { Services = EquatableArray.Of(ServiceExpressions.Next(random, definitions)) };
    }

    private static SourceDefinition Source(Random random, TimeGrid times, KeyDefinition[] keys, bool renamed)
    {
        var columns = keys.Select((k, i) => new ColumnDefinition(i == 0 && renamed ? "source_key" : k.Name, k.Type, true)).ToList();
        var late = random.Next(2) == 0;
        var events = random.Next(5) < 2;
        var sequence = random.Next(3) == 0;
        var deleted = random.Next(2) == 0;
        columns.Add(new("ts", FeatureType.Instant, true));
        if (late)
            columns.Add(new("known_at", FeatureType.Instant, true));
        if (events)
            columns.Add(new("event", random.Next(2) == 0 ? FeatureType.String : FeatureType.Int64, true));
        if (sequence)
            columns.Add(new("seq", random.Next(2) == 0 ? FeatureType.Int64 : FeatureType.String, true));
        if (deleted)
            columns.Add(new("gone", FeatureType.Bool, true));
        columns.AddRange(Enumerable.Range(1, 4).Select(i => new ColumnDefinition("v" + i, Of(random, i < 3 ? Summable : random.Next(4) == 0 ? Wholes : Others), true)
        {
            PhysicalName = random.Next(4) == 0 ? $"V \"{i}\"" : "v" + i,
        }));
        return new()
        {
            Name = "events",
            Columns = EquatableArray.From(columns.OrderBy(_ => random.Next())),
            EventTime = "ts",
            AvailableAt = late ? "known_at" : null,
            Delay = random.Next(2) == 0 ? Duration.FromMicroseconds(0) : Duration.FromMicroseconds(times.Duration(random, 2)),
            EventId = events ? "event" : null,
            Sequence = sequence ? "seq" : null,
            Deleted = deleted ? "gone" : null,
        };
    }

    private static IEnumerable<FeatureDefinition> WithDerived(Random random, SourceDefinition source, FeatureDefinition[] features) =>
        features.Concat(DefinitionExpressions.Derived(random, source, features));

    private static IEnumerable<FeatureDefinition> Features(Random random, TimeGrid times, SourceDefinition source)
    {
        // Now and then only one kind: such a view may leave out older rows.
        var kinds = random.Next(5);
        var latest = kinds == 0 ? 0 : random.Next(1, 4);
        var windows = kinds == 1 ? 0 : random.Next(2, 6);
        for (var i = 1; i <= latest; i++)
        {
            var column = AnyOf(random, source);
            yield return new LatestFeature
            {
                Name = "latest_" + i,
                Column = column.Name,
                MaxAge = random.Next(4) == 0 ? null : Duration.FromMicroseconds(times.Duration(random, 4)),
                Default = random.Next(6) == 0 ? DefaultOf(random, column.Type, times) : null,
            };
        }
        for (var i = 1; i <= windows; i++)
        {
            var sums = random.Next(2) == 0;
            var column = sums ? source.Column("v" + random.Next(1, 3))! : AnyOf(random, source);
            var window = new WindowFeature
            {
                Name = "window_" + i,
                Aggregate = sums ? "sum" : "count",
                Input = sums || random.Next(2) == 0 ? column.Name : null,
                Window = Duration.FromMicroseconds(times.Duration(random, 5)),
                Offset = random.Next(3) == 0 ? Duration.FromMicroseconds(times.Duration(random, 3)) : null,
                Bounds = random.Next(3) switch { 0 => Bounds.ClosedOpen, 1 => Bounds.OpenClosed, _ => null },
            };
            if (sums && random.Next(4) == 0 && DefinitionExpressions.Summed(random, source) is { } summed)
                window = window with { Input = null, Expression = summed };
            window = window with { Where = DefinitionExpressions.Where(random, source) };
            yield return random.Next(8) == 0 ? window with { Default = DefaultOf(random, FeatureTyping.TypeOf(window, source)!, times) } : window;
        }
    }

    // Mostly a value; sometimes a key, a time or another column with a role.
    private static ColumnDefinition AnyOf(Random random, SourceDefinition source) =>
        random.Next(6) == 0 ? source.Columns[random.Next(source.Columns.Count)] : source.Column("v" + random.Next(1, 5))!;

    private static ViewUse Use(Random random, ViewDefinition view, KeyDefinition[] keys) => new(view.Name)
    {
        Alias = random.Next(4) == 0 ? "also_" + view.Name : null,
        Pick = random.Next(4) == 0 ? EquatableArray.From(view.Features.Select(f => f.Name).OrderBy(_ => random.Next()).Take(2)) : default,
        Keys = keys.Length > 0 && random.Next(4) == 0 ? EquatableArray.Of(new KeyMapping(keys[0].Name, "asked_key")) : default,
    };

    private static string? DefaultOf(Random random, FeatureType type, TimeGrid times) => type.Kind switch
    {
        TypeKind.Bytes or TypeKind.Vector => null,
        TypeKind.List => "[]",
        TypeKind.Duration => "-5m",
        _ => ValuePool.Draw(random, type, times, 1)[0] is var value && value is double ? "-1.5" : ValueText.Write(value, type),
    };

    private static T Of<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
