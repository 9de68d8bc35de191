namespace FeatureStore.Model;

/// <summary>Reports one kind of error in expressions, at the part that is wrong.</summary>
internal abstract class ExpressionRule(string id, string title, string remedy, ExpressionProblemKind kind) : Rule(id, Severity.Error, title, remedy)
{
    public sealed override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (place, bound, names) in CheckedExpression.In(context))
        {
            if (bound.Problem is not { } problem || problem.Kind != kind)
                continue;
            yield return At(place with { Span = problem.Span }, problem.What,
                problem.UnknownName is { } unknown ? ExpressionProblem.RemedyOf(unknown, names()) : problem.Remedy);
        }
    }
}
