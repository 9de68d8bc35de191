using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>The derived features of a case's service, in the oracle's words.</summary>
internal sealed class RestatedService
{
    private readonly HistoryCase _history;
    private readonly (OracleDerived Feature, FeatureType Type)[] _derived;

    public RestatedService(HistoryCase history)
    {
        _history = history;
        var typing = new ServiceTyping(history.Service, history.Definitions);
        _derived = [.. typing.Derived.Select(d => (RestatedExpression.Of(d, typing.ExpressionOf(d).Expression!), typing.TypeOf(d)!))];
    }

    /// <summary>The answers to one spine row; enums are numbers.</summary>
    /// <param name="spine">The row.</param>
    /// <param name="features">The answers of its views, as expressions write them.</param>
    public IEnumerable<(string Name, FeatureType Type, OracleAnswer Answer)> At(Row spine, IReadOnlyDictionary<string, OracleAnswer> features)
    {
        var known = features.ToDictionary();
        foreach (var request in _history.Service.Requests)
            known.Add(request.Name, new(Clean(spine[request.Name])));
        foreach (var (feature, type) in _derived)
        {
            var answer = feature.Answer(known, (long?)spine[HistoryCase.SpineTime]);
            known.Add(feature.Name, answer);
            yield return (feature.Name, type, answer);
        }
    }

    // As in a column of a source: not finite is null, -0.0 is 0.0.
    private static object? Clean(object? value) => value is double real ? double.IsFinite(real) ? real + 0.0 : null : value;
}
