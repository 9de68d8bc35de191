using FeatureStore.Model;

namespace FeatureStore;

/// <summary>How one derived feature is computed from the answers that are there before it.</summary>
internal sealed class DerivedStep
{
    private readonly CompiledExpression _expression;
    private readonly int[] _inputs;
    private readonly ValueSlot _default;

    /// <summary>Makes a step.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="expression">Its expression.</param>
    /// <param name="ordinal">Where it goes.</param>
    /// <param name="ordinalOf">Where the features and requests are that it reads.</param>
    public DerivedStep(DerivedFeature feature, Expression expression, int ordinal, Func<ReferenceExpression, int> ordinalOf)
    {
        var inputs = new HashSet<int>();
        _expression = new(expression, reference =>
        {
            if (reference.Kind == ReferenceKind.AsOf)
                return AnswerNodes.AsOf;
            var input = ordinalOf(reference);
            inputs.Add(input);
            return AnswerNodes.Of(input, reference.Declared);
        });
        (Ordinal, _inputs, _default) = (ordinal, [.. inputs], Constants.Of(feature.Default, expression.Type));
    }

    /// <summary>Where it goes.</summary>
    public int Ordinal { get; }

    /// <summary>The type of its values.</summary>
    public FeatureType Type => _expression.Type;

    /// <summary>
    /// Computes the feature. Null has the worst status of what it reads, also where a default stands for it. What would be
    /// computed from something that is not covered would be a guess, so it is not covered either.
    /// </summary>
    public void Compute(Answers answers)
    {
        var status = FeatureStatus.Null;
        foreach (var input in _inputs)
        {
            var read = answers.StatusOf(input);
            if (read == FeatureStatus.NotCovered)
            {
                answers.Set(Ordinal, default, FeatureStatus.NotCovered);
                return;
            }
            status = (FeatureStatus)Math.Max((int)status, (int)read);
        }
        var value = _expression.Evaluate(answers);
        answers.Set(Ordinal, value.HasValue ? value : _default, value.HasValue ? FeatureStatus.Present : status);
    }
}
