namespace FeatureStore.Conformance;

/// <summary>Random definitions: one entity, one or two views over one source, and a service of them.</summary>
internal static class DefinitionGenerator
{
    private const int Values = 4;

    // Now and then only one kind of features: such a view may leave out older rows.
    private const int OnlyLatestOneIn = 8;

    private static readonly FeatureType[] KeyTypes =
        [FeatureType.Int64, FeatureType.String, FeatureType.Uuid, FeatureType.Date, AggregateInputs.Channel, FeatureType.Bool, FeatureType.Int8, FeatureType.UInt32];

    /// <summary>The definitions of a case.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="times">Where instants lie.</param>
    /// <param name="number">The number of the case: of some that follow each other, every aggregate meets every type.</param>
    /// <param name="aggregates">The names of the aggregates; null for all there are.</param>
    public static DefinitionSet Next(Random random, TimeGrid times, int number, IReadOnlyCollection<string>? aggregates)
    {
        var inputs = AggregateInputs.Next(number - (number / OnlyLatestOneIn), Values, aggregates).ToArray();
        var onlyLatest = number % OnlyLatestOneIn == OnlyLatestOneIn - 1;
        var keys = Enumerable.Range(0, random.Next(8) switch { 0 => 0, 1 or 2 => 2, _ => 1 })
            .Select(i => new KeyDefinition("key_" + (char)('a' + i), Of(random, KeyTypes))).ToArray();
        var entity = keys.Length == 0 ? null : new EntityDefinition { Name = "thing", Keys = new(keys) };
        var renamed = keys.Length > 0 && random.Next(4) == 0;
        var source = Source(random, times, keys, renamed, inputs);
        var keyed = random.Next(3) > 0;
        var views = Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(i => new ViewDefinition
        {
            Name = "view_" + (i + 1),
            Entity = i == 0 || keyed ? entity?.Name : null,
            Source = source.Name,
            Keys = renamed && (i == 0 || keyed) ? EquatableArray.Of(new KeyMapping(keys[0].Name, "source_key")) : default,
            Bounds = random.Next(2) == 0 ? Bounds.ClosedOpen : Bounds.OpenClosed,
            Features = EquatableArray.From(WithDerived(random, source, [.. Features(random, times, source, onlyLatest ? [] : inputs)])),
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

    private static SourceDefinition Source(Random random, TimeGrid times, KeyDefinition[] keys, bool renamed, (Aggregate Aggregate, FeatureType? Input)[] inputs)
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
        columns.AddRange(inputs.Select((input, i) => new ColumnDefinition($"v{i + 1}", input.Input ?? Of(random, [.. AggregateInputs.Types]), true)
        {
            PhysicalName = random.Next(4) == 0 ? $"V \"{i + 1}\"" : $"v{i + 1}",
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

    private static IEnumerable<FeatureDefinition> Features(Random random, TimeGrid times, SourceDefinition source, (Aggregate Aggregate, FeatureType? Input)[] inputs) =>
        inputs.Length == 0 ? Latest(random, times, source, random.Next(1, 4))
        : Latest(random, times, source, random.Next(5) == 0 ? 0 : random.Next(1, 4)).Concat(Windows(random, times, source, inputs));

    private static IEnumerable<FeatureDefinition> Latest(Random random, TimeGrid times, SourceDefinition source, int count)
    {
        for (var i = 1; i <= count; i++)
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
    }

    // One for each input, and some that every row moves.
    private static IEnumerable<FeatureDefinition> Windows(Random random, TimeGrid times, SourceDefinition source, (Aggregate Aggregate, FeatureType? Input)[] inputs)
    {
        var made = inputs.Select((input, i) => (input.Aggregate, Column: input.Input is null ? null : source.Column($"v{i + 1}"))).ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var column = AnyOf(random, source);
            made.Add((AggregateCatalogue.Find(column.Type.IsNumber ? "sum" : "count")!, random.Next(2) == 0 || column.Type.IsNumber ? column : null));
        }
        var lifetime = random.Next(3) == 0;
        return made.Select((window, i) => WindowGenerator.Next(random, times, source, $"window_{i + 1}", window.Aggregate, window.Column, lifetime));
    }

    // Mostly a value; sometimes a key, a time or another column with a role.
    private static ColumnDefinition AnyOf(Random random, SourceDefinition source) =>
        random.Next(6) == 0 ? source.Columns[random.Next(source.Columns.Count)] : source.Column($"v{random.Next(1, Values + 1)}")!;

    private static ViewUse Use(Random random, ViewDefinition view, KeyDefinition[] keys) => new(view.Name)
    {
        Alias = random.Next(4) == 0 ? "also_" + view.Name : null,
        Pick = random.Next(8) == 0 ? EquatableArray.From(view.Features.Select(f => f.Name).OrderBy(_ => random.Next()).Take((view.Features.Count + 1) / 2)) : default,
        Keys = keys.Length > 0 && random.Next(4) == 0 ? EquatableArray.Of(new KeyMapping(keys[0].Name, "asked_key")) : default,
    };

    /// <summary>A default of a type.</summary>
    public static string? DefaultOf(Random random, FeatureType type, TimeGrid times)
    {
        var value = ValuePool.Draw(random, type, times, 1)[0];
        return type.Kind switch
        {
            TypeKind.Float32 or TypeKind.Float64 => "-1.5",
            TypeKind.Duration => "90s",
            TypeKind.List => "[]",
            TypeKind.Bytes or TypeKind.Vector => null,
            _ => ValueText.Write(value, type),
        };
    }

    private static T Of<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
