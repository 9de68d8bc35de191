using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>A random service of views.</summary>
internal sealed class RandomService(Chance chance, RandomTypes types, DefinitionSet definitions)
{
    private static readonly string[] Requests = [.. Enumerable.Range(0, 16).Select(i => $"asked_{i}"), "asked_b2", "coupon", "asked_class", "is_null"];
    private static readonly string[] Names = ["amount_to_spend", "derived_2", "d3", "how_much"];

    public ServiceDefinition Next(string name)
    {
        var service = new ServiceDefinition
        {
            Name = name,
            Uses = EquatableArray.From(Uses().ToArray()),
            Requests = chance.OneIn(6) ? default : EquatableArray.From(chance.Some(Requests, Requests.Length).Select(r => new RequestDefinition(r, types.Next(), chance.OneIn(2))).ToArray()),
            MaxStaleness = chance.OneIn(2) ? chance.Duration(canBeZero: false) : null,
        };
        foreach (var feature in chance.Some(Names, Names.Length))
        {
            if (Derived(feature, service) is { } derived)
                service = service with { Derived = EquatableArray.From(service.Derived.Append(derived)) };
        }
        return service;
    }

    private IEnumerable<ViewUse> Uses()
    {
        foreach (var view in chance.Some(definitions.Views, definitions.Views.Count))
        {
            yield return Use(view, chance.OneIn(2) ? null : "as_" + view.Name);
            if (chance.OneIn(4))
                yield return Use(view, "other_" + view.Name);
        }
    }

    private ViewUse Use(ViewDefinition view, string? alias) => new(view.Name)
    {
        Alias = alias,
        Pick = chance.OneIn(2) ? default : EquatableArray.From(chance.Some(view.Features, view.Features.Count).Select(f => f.Name)),
        Keys = definitions.Entity(view.Entity) is { } entity && chance.OneIn(2)
            ? EquatableArray.From(chance.Some(entity.Keys, entity.Keys.Count).Select(k => new KeyMapping(k.Name, "the_" + k.Name)))
            : default,
    };

    private DerivedFeature? Derived(string name, ServiceDefinition service)
    {
        var names = service.Requests.Select(r => (r.Name, r.Type)).Concat(service.Derived.Select(d => (d.Name, new ServiceTyping(service, definitions).TypeOf(d)!)))
            .Concat(service.Uses.SelectMany(Shown)).ToArray();
        var made = new RandomExpressions(chance).Over(names, text => With(text) is var tried && new ServiceTyping(tried, definitions).TypeOf(tried.Derived[^1]) is not null);
        if (made is null)
            return null;
        var typed = With(made);
        return typed.Derived[^1] with { Default = chance.OneIn(2) ? null : types.Value(new ServiceTyping(typed, definitions).TypeOf(typed.Derived[^1])!) };

        ServiceDefinition With(ExpressionText text) => service with { Derived = EquatableArray.From(service.Derived.Append(new() { Name = name, Expression = text })) };
    }

    private IEnumerable<(string Name, FeatureType Type)> Shown(ViewUse use)
    {
        var view = definitions.View(use.View)!;
        var typing = new ViewTyping(view, definitions.Source(view.Source)!);
        return view.Features.Where(f => use.Pick.Count == 0 || use.Pick.Contains(f.Name))
            .Select(f => (string.Create(CultureInfo.InvariantCulture, $"{use.ShownAs}.{f.Name}"), typing.TypeOf(f)!));
    }
}
