using System.CommandLine;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>What a service is asked with: its keys and its requests, typed by their definitions.</summary>
internal sealed class InputOptions(Command verb)
{
    private readonly PairOption _keys = new(verb, "--key", "A key of the entity: card_id=42. Once for each key.");
    private readonly PairOption _requests = new(verb, "--request", "A value that the service wants from its caller: amount=12.5. Once for each request; a nullable one may be left out.");

    /// <summary>The values in the order in which the service takes them.</summary>
    /// <exception cref="InputException">A value is missing, unknown or of another type.</exception>
    public IReadOnlyList<object?> Read(ParseResult given, ServiceDefinition service, DefinitionSet definitions)
    {
        var (keys, requests) = (_keys.Read(given), _requests.Read(given));
        var expected = SpineColumns.Of(service, definitions);
        Check(_keys, keys, expected.Select(k => k.Name), service);
        Check(_requests, requests, service.Requests.Select(r => r.Name), service);
        return
        [
            .. expected.Select(k => Value(_keys, keys, k.Name, k.Type, service, nullable: false)),
            .. service.Requests.Select(r => Value(_requests, requests, r.Name, r.Type, service, r.Nullable)),
        ];
    }

    private static void Check(PairOption option, IReadOnlyDictionary<string, string> given, IEnumerable<string> expected, ServiceDefinition service)
    {
        if (given.Keys.FirstOrDefault(name => !expected.Contains(name)) is not { } unknown)
            return;
        var what = option.Name.TrimStart('-');
        throw new InputException($"{option.Name}: '{service.Name}' has no {what} '{unknown}'. {(expected.Any() ? Names.Remedy(unknown, expected) : $"It has none: leave {option.Name} out.")}");
    }

    private static object? Value(PairOption option, IReadOnlyDictionary<string, string> given, string name, FeatureType type, ServiceDefinition service, bool nullable)
    {
        if (given.TryGetValue(name, out var text))
            return TypedValue.Of(text, type, $"{option.Name}: '{name}'");
        return nullable ? null : throw new InputException($"{option.Name}: '{service.Name}' is asked with '{name}', which is not given. Add {option.Name} {name}=…, a value of {type.Name}.");
    }
}
