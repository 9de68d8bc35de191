namespace FeatureStore.Conformance;

/// <summary>
/// Random well-typed texts over a scene. Every part is bound by the model as soon as it is written, so what comes out is what a
/// definition may hold; combinations that were rare so far come first.
/// </summary>
public sealed class ExpressionGenerator
{
    private const int Deepest = 4;
    private const int Tries = 4;

    private readonly Random _random;
    private readonly ExpressionScene _scene;

    // Not how often it was made: what seldom succeeds would be tried again and again.
    private readonly Dictionary<Combination, int> _tried;
    private readonly ILookup<OperandKind, Combination> _giving;
    private readonly ILookup<OperandKind, string> _inputs;

    public ExpressionGenerator(Random random, ExpressionScene scene)
    {
        (_random, _scene) = (random, scene);
        Counts = Combination.All(scene).ToDictionary(c => c, _ => 0);
        _tried = new(Counts);
        _giving = Counts.Keys.ToLookup(c => c.Result);
        _inputs = scene.Inputs.ToLookup(i => OperandKinds.Of(scene.Tree(i.Written).Type), i => i.Written);
    }

    /// <summary>How often each combination was made so far.</summary>
    public Dictionary<Combination, int> Counts { get; }

    /// <summary>The next expression; it is a call, and not like one before but for blanks.</summary>
    public GeneratedExpression Next()
    {
        while (true)
        {
            if (Call(Rarest(Counts.Keys, int.MaxValue), _random.Next(1, Deepest + 1)) is not { } made)
                continue;
            foreach (var combination in made.Combinations)
                Counts[combination]++;
            return made;
        }
    }

    private Combination Rarest(IEnumerable<Combination> combinations, int among)
    {
        var few = combinations.OrderBy(_ => _random.Next()).Take(among).ToArray();
        var rarest = few.MinBy(c => _tried[c])!;
        _tried[rarest]++;
        return rarest;
    }

    private GeneratedExpression? Call(Combination combination, int depth)
    {
        for (var i = 0; i < Tries; i++)
        {
            var operands = combination.Operands.Select((kind, n) => Operand(kind, depth - 1, combination.ConstantLast && n == combination.Operands.Count - 1)).ToList();
            if (combination.Function is "least" or "greatest" or "concat" or "in")
            {
                while (_random.Next(3) == 0)
                    operands.Add(Operand(combination.Operands[^1], depth - 1, combination.ConstantLast));
            }
            var text = SceneTexts.Call(combination.Function, [.. operands.Select(o => o.Text)]);
            if (_scene.Bind(text).Expression is { } tree)
                return new(text, tree, [combination, .. operands.SelectMany(o => o.Combinations)]);
        }
        return null;
    }

    private (string Text, IReadOnlyList<Combination> Combinations) Operand(OperandKind kind, int depth, bool constant)
    {
        if (constant && kind == OperandKind.Int64 && _random.Next(2) == 0)
            return (SceneTexts.Digits(_random), []);
        var constants = SceneTexts.Constants(kind);
        if (constant || !_inputs.Contains(kind) || (constants.Length > 0 && _random.Next(6) == 0))
            return (Of(constants), []);
        if (depth > 0 && _random.Next(10) < 7 && _giving.Contains(kind) && Call(Rarest(_giving[kind], 6), depth) is { } call)
            return (call.Text, call.Combinations);
        return (Of([.. _inputs[kind]]), []);
    }

    private string Of(string[] texts) => texts[_random.Next(texts.Length)];
}
