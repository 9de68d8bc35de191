namespace FeatureStore.Model;

/// <summary>Reports one kind of error in expressions, at the part that is wrong.</summary>
internal abstract class ExpressionRule(string id, string title, string remedy, ExpressionProblemKind kind) : Rule(id, Severity.Error, title, remedy)
{
    public sealed override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (place, bound, names) in context.Expressions)
        {
            if (bound.Problem is not { } problem || problem.Kind != kind)
                continue;
            if (problem.UnknownName is { } unknown)
                problem = problem with { Remedy = ExpressionProblem.RemedyOf(unknown, names.Select(n => n.Spelled)) };
            if (problem.Choices.Count > 0)
                problem = ExpressionProblem.Ambiguous(problem.Span, EquatableArray.From(problem.Choices.Select(c => names.First(n => n.Stored == c).Spelled)));
            yield return At(place with { Span = problem.Span }, problem.What, problem.Remedy);
        }
    }
}
