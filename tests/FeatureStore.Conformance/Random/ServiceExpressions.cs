namespace FeatureStore.Conformance;

/// <summary>What services ask of their callers, and what they derive from that and from their views.</summary>
internal static class ServiceExpressions
{
    private const string Number = "asked_number";
    private const string Amount = "asked_amount";

    private static readonly double[] Amounts = [0, 0.1, -2.5, 1e300];

    /// <summary>The service of the definitions, now and then with requests and derived features.</summary>
    public static ServiceDefinition Next(Random random, DefinitionSet definitions)
    {
        var service = definitions.Services[0];
        if (random.Next(2) == 0)
            return service;
        service = service with { Requests = EquatableArray.Of(new RequestDefinition(Number, FeatureType.Int64, false), new RequestDefinition(Amount, FeatureType.Float64, true)) };
        foreach (var i in Enumerable.Range(1, random.Next(1, 4)))
        {
            var derived = service.Derived.Append(new() { Name = "own_" + i, Expression = new(Text(random, service, definitions)), Default = random.Next(6) == 0 ? "1" : null });
            var grown = service with { Derived = EquatableArray.From(derived) };
            if (!RuleCatalogue.Check(definitions with { Services = EquatableArray.Of(grown) }).Any(f => f.Rule.Severity == Severity.Error))
                service = grown;
        }
        return service;
    }

    /// <summary>A value for a request.</summary>
    public static object? Value(Random random, RequestDefinition request) => request.Type.Kind == TypeKind.Int64
        ? random.Next(8) switch { 0 => long.MaxValue, 1 => long.MinValue, _ => (long)random.Next(-3, 4) }
        : random.Next(4) == 0 ? null : Amounts[random.Next(Amounts.Length)];

    private static string Text(Random random, ServiceDefinition service, DefinitionSet definitions)
    {
        var use = service.Uses[random.Next(service.Uses.Count)];
        var view = definitions.View(use.View)!;
        var typing = new ViewTyping(view, definitions.Source(view.Source)!);
        var shown = view.Features.Where(f => (use.Pick.Count == 0 || use.Pick.Contains(f.Name)) && DefinitionExpressions.IsExact(f, typing)).ToArray();
        var feature = shown.Length == 0 ? Number : $"{use.ShownAs}.{shown[random.Next(shown.Length)].Name}";
        return random.Next(7) switch
        {
            0 => $"{Number} + 1",
            1 => $"{Amount} / 3.0",
            2 => $"{feature} is null ? {Number} : 0",
            3 => $"{feature} ?? {Number}",
            4 => $"{feature}",
            5 => "hour(as_of)",
            _ => $"{feature} + {Number}",
        };
    }
}
