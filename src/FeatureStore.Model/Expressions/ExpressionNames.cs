namespace FeatureStore.Model;

/// <summary>The names that an expression mentions.</summary>
internal static class ExpressionNames
{
    /// <summary>The names, from left to right, as often as they stand; none if the text is no expression.</summary>
    public static IEnumerable<NameSyntax> In(ExpressionText? text)
    {
        var rest = new Stack<Syntax>();
        if (text?.Syntax is { } all)
            rest.Push(all);
        while (rest.Count > 0)
        {
            var syntax = rest.Pop();
            if (syntax is NameSyntax name)
                yield return name;
            if (syntax is CallSyntax call)
            {
                for (var i = call.Operands.Count - 1; i >= 0; i--)
                    rest.Push(call.Operands[i]);
            }
        }
    }
}
