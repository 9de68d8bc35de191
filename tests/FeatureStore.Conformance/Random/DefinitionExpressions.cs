namespace FeatureStore.Conformance;

/// <summary>
/// Random expressions in definitions: well typed, since the model binds them, and without functions whose last digit differs.
/// What they read from rows are columns that take part in few features otherwise, so conditions decide answers.
/// </summary>
internal static class DefinitionExpressions
{
    private const int Tries = 30;

    /// <summary>A condition over the columns of a source; null now and then.</summary>
    public static ExpressionText? Where(Random random, SourceDefinition source) => random.Next(3) > 0 ? null
        : First(() => Condition(random, source.Columns[random.Next(source.Columns.Count)]), text => InputType(source, text) == FeatureType.Bool);

    /// <summary>What a window aggregates instead of a column: something that is computed from it, mostly of its type.</summary>
    public static ExpressionText? Input(Random random, SourceDefinition source, ColumnDefinition column, Aggregate aggregate)
    {
        var other = random.Next(8) == 0;
        return First(() => Computed(random, source, column), text => InputType(source, text) is { } type && (type == column.Type || (other && aggregate.ResultOf(type) is not null)));
    }

    /// <summary>A feature of others; it reads nothing made of sums of floats, which differ in the last digit from path to path.</summary>
    public static IEnumerable<DerivedFeature> Derived(Random random, SourceDefinition source, IReadOnlyList<FeatureDefinition> features)
    {
        var view = new ViewDefinition { Name = "v", Source = source.Name, Features = EquatableArray.From(features) };
        var count = random.Next(4);
        for (var i = 1; i <= count; i++)
        {
            var typing = new ViewTyping(view, source);
            var exact = view.Features.Where(f => IsExact(f, typing)).ToArray();
            if (exact.Length == 0)
                yield break;
            var made = First(() => Value(random, exact, typing), text => TypeOf(view, source, text) is not null);
            if (made is null)
                continue;
            var derived = new DerivedFeature { Name = "derived_" + i, Expression = made };
            yield return derived;
            view = view with { Features = EquatableArray.From(view.Features.Append(derived)) };
        }
    }

    /// <summary>Whether every path gives the same value to the last digit, so that an expression may read it.</summary>
    public static bool IsExact(FeatureDefinition feature, ViewTyping typing) =>
        feature is not WindowFeature window || typing.TypeOf(feature) is { IsFloat: false } || AggregateCatalogue.Find(window.Aggregate)!.IsChosen;

    private static string Value(Random random, FeatureDefinition[] features, ViewTyping typing)
    {
        var (a, b) = (features[random.Next(features.Length)], features[random.Next(features.Length)]);
        var column = new ColumnDefinition(a.Name, typing.TypeOf(a)!, true);
        return random.Next(6) switch
        {
            0 => $"{a.Name} ?? {b.Name}",
            1 => Condition(random, column),
            2 => $"{Condition(random, column)} ? {a.Name} : {b.Name}",
            3 => $"days_between({a.Name}, as_of)",
            4 => $"{a.Name} - {b.Name}",
            _ => Number(random, column),
        };
    }

    private static string Computed(Random random, SourceDefinition source, ColumnDefinition c) => (c.Type.Kind, random.Next(4)) switch
    {
        (_, 0) => $"{Condition(random, source.Columns[random.Next(source.Columns.Count)])} ? {c.Name} : null",
        (_, 1) => $"{c.Name} ?? {c.Name}",
        (TypeKind.Bool, _) => $"{c.Name} is null or {c.Name}",
        (TypeKind.String, _) => $"concat({c.Name}, 'é')",
        (TypeKind.Instant, 2) => $"date({c.Name})",
        (TypeKind.Uuid, 2) => $"string({c.Name})",
        _ => c.Type.IsNumber ? Number(random, c) : $"{Condition(random, c)} ? {c.Name} : {c.Name}",
    };

    private static string Condition(Random random, ColumnDefinition c) => (c.Type.Kind, random.Next(4)) switch
    {
        (_, 0) => $"{c.Name} is not null",
        (TypeKind.Bool, 1) => $"not {c.Name}",
        (TypeKind.Bool, _) => c.Name,
        (TypeKind.String, 1) => $"length({c.Name}) > 1",
        (TypeKind.String, _) => $"lower({c.Name}) in ('a', 'b', 'ab')",
        (TypeKind.Enum, _) => $"{c.Name} != '{c.Type.Members[0].Name}'",
        (TypeKind.Instant, _) => $"hour({c.Name}) % 2 == 0",
        (TypeKind.Date, _) => $"day_of_week({c.Name}) != 3",
        (TypeKind.Uuid, _) => $"starts_with(string({c.Name}), '0')",
        (_, 1) => $"{c.Name} > 1",
        _ => $"{c.Name} != 0 or {c.Name} is null",
    };

    private static string Number(Random random, ColumnDefinition c) => (c.Type.Kind, random.Next(4)) switch
    {
        (TypeKind.Bool, _) => $"int64({c.Name})",
        (TypeKind.String, _) => $"length({c.Name})",
        (TypeKind.Instant or TypeKind.Date, 0) => $"year({c.Name})",
        (TypeKind.Instant or TypeKind.Date, _) => $"day_of_week({c.Name}) + 1",
        (TypeKind.Decimal, 0) => $"float64({c.Name}) / 3.0",
        (_, 0) => $"({c.Name} ?? 1) + 1",
        (_, 1) => $"abs({c.Name})",
        (_, 2) => $"{c.Name} * 3",
        _ => $"{c.Name} > 0 ? {c.Name} : -{c.Name}",
    };

    private static ExpressionText? First(Func<string> write, Func<ExpressionText, bool> fits) =>
        Enumerable.Range(0, Tries).Select(_ => new ExpressionText(write())).FirstOrDefault(fits);

    private static FeatureType? InputType(SourceDefinition source, ExpressionText text) =>
        FeatureTyping.InputType(new() { Name = "f", Aggregate = "sum", Window = null, Expression = text }, source);

    private static FeatureType? TypeOf(ViewDefinition view, SourceDefinition source, ExpressionText text)
    {
        var derived = new DerivedFeature { Name = "tried", Expression = text };
        return new ViewTyping(view with { Features = EquatableArray.From(view.Features.Append(derived)) }, source).TypeOf(derived);
    }
}
