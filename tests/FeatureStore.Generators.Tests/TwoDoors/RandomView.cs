using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>A random view over a source.</summary>
internal sealed class RandomView(Chance chance, RandomTypes types, SourceDefinition source)
{
    private static readonly string[] Names =
        ["tx_5m", "spend_1h", "last_channel", "rows", "null", "a1", "x2y", "window", "name", "true", "ratio", "b_2", "count", "latest_one", "expression", "from"];

    private readonly RandomExpressions _expressions = new(chance);

    public ViewDefinition Next(string name, string? entity, EquatableArray<KeyMapping> keys)
    {
        var view = new ViewDefinition
        {
            Name = name,
            Entity = entity,
            Source = source.Name,
            Keys = keys,
            Bounds = chance.OneIn(2) ? Bounds.OpenClosed : Bounds.ClosedOpen,
            Version = chance.OneIn(2) ? 1 : 2 + chance.Below(1000),
            Owner = chance.OneIn(2) ? chance.Text() : null,
            Description = chance.OneIn(2) ? chance.Text() : null,
            Tags = chance.OneIn(2) ? EquatableArray.From(Enumerable.Range(0, 1 + chance.Below(3)).Select(_ => chance.Text()).ToArray()) : default,
            MaxEventsPerKey = chance.OneIn(2) ? ViewDefinition.DefaultMaxEventsPerKey : 1 + chance.Below(int.MaxValue - 1),
            Features = default,
        };
        foreach (var feature in chance.Some(Names, Names.Length))
            view = view with { Features = EquatableArray.From(view.Features.Append(Feature(feature, view))) };
        return view with { Features = EquatableArray.From(chance.Shuffled(view.Features)) };
    }

    private FeatureDefinition Feature(string name, ViewDefinition view) => chance.Below(5) switch
    {
        0 => WithDefault(new LatestFeature { Name = name, Column = chance.Of(source.Columns).Name, MaxAge = chance.OneIn(2) ? chance.Duration(canBeZero: false) : null }, view),
        1 or 2 when view.Features.Count > 0 && Derived(name, view) is { } derived => WithDefault(derived, view),
        _ => WithDefault(Window(name, view), view),
    };

    private WindowFeature Window(string name, ViewDefinition view)
    {
        var aggregate = chance.Of(AggregateCatalogue.All);
        var window = WithStep(view.Bounds, new()
        {
            Name = name,
            Aggregate = aggregate.Name,
            N = aggregate.TakesN ? 1 + chance.Below(1_000) : null,
            Window = chance.OneIn(4) ? null : chance.Duration(canBeZero: false),
            Offset = chance.OneIn(2) ? chance.Duration(canBeZero: true) : null,
            Bounds = chance.Below(3) switch { 0 => Bounds.ClosedOpen, 1 => Bounds.OpenClosed, _ => null },
            Where = chance.OneIn(2) ? _expressions.Where(source.Columns) : null,
        });
        while (true)
        {
            var tried = chance.Below(5) switch
            {
                <= 2 when aggregate.ResultOf(null) is not null => window,
                <= 3 => window with { Input = chance.Of(source.Columns).Name },
                _ => window with { Expression = _expressions.Input(source.Columns) },
            };
            if (tried is { Input: null, Expression: null } || (FeatureTyping.InputType(tried, source) is { } input && aggregate.ResultOf(input) is not null))
                return tried;
        }
    }

    // Only windows with a start that is in have steps.
    private WindowFeature WithStep(Bounds bounds, WindowFeature window)
    {
        if (window.Window is not { } length || (window.Bounds ?? bounds) == Bounds.OpenClosed || chance.OneIn(3))
            return window;
        var step = chance.Duration(canBeZero: false);
        return window with { Step = step.Microseconds <= length.Microseconds ? step : length };
    }

    // What a derived feature reads is there already, though it may come after it in the end.
    private DerivedFeature? Derived(string name, ViewDefinition view)
    {
        var typing = new ViewTyping(view, source);
        var features = view.Features.Select(f => (f.Name, Type: typing.TypeOf(f)!)).ToArray();
        return _expressions.Over(features, text => new ViewTyping(view with { Features = EquatableArray.From(view.Features.Append(new DerivedFeature { Name = name, Expression = text })) }, source)) is { } made
            ? new() { Name = name, Expression = made }
            : null;
    }

    private FeatureDefinition WithDefault(FeatureDefinition feature, ViewDefinition view)
    {
        var typing = new ViewTyping(view with { Features = EquatableArray.From(view.Features.Append(feature)) }, source);
        return chance.OneIn(2) ? feature : feature with { Default = types.Value(typing.TypeOf(feature)!) };
    }
}
