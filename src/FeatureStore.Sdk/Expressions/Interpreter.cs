using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Evaluates an expression over plain values, once: for tools that explain a value. Nothing that serves values needs it.</summary>
public static class Interpreter
{
    /// <summary>The value of an expression as the C# type of its type; the number of an enum.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="valueOf">The value of each name as the C# type of its declared type, the number of an enum, or null.</param>
    public static object? Evaluate(Expression expression, Func<ReferenceExpression, object?> valueOf)
    {
        var names = new List<ReferenceExpression>();
        var compiled = new CompiledExpression(expression, reference =>
        {
            names.Add(reference);
            return AnswerNodes.Of(names.Count - 1, reference.Declared);
        });
        var columns = EquatableArray.From(names.Select(n => new KeyDefinition(n.Name, n.Declared)));
        var values = new InputValues(columns);
        for (var i = 0; i < names.Count; i++)
            BoxedValues.Write(values, valueOf(names[i]), columns[i]);
        var answers = new Answers([.. names.Select(n => n.Declared), expression.Type]);
        for (var i = 0; i < names.Count; i++)
            answers.Set(i, values.Values[i], FeatureStatus.Present);
        answers.Set(names.Count, compiled.Evaluate(answers), FeatureStatus.Present);
        return BoxedValues.Read(answers, names.Count, expression.Type);
    }
}
