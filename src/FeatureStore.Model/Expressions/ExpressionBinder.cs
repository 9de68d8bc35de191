namespace FeatureStore.Model;

/// <summary>Gives the names of an expression a meaning and every part of it a type.</summary>
internal sealed class ExpressionBinder
{
    private readonly ExpressionScope _scope;
    private ExpressionProblem? _problem;

    private ExpressionBinder(ExpressionScope scope) => _scope = scope;

    /// <summary>
    /// The expression, or what is wrong. Neither, if it reads something that has an error of its own: that is reported where
    /// it stands.
    /// </summary>
    public static (Expression? Expression, ExpressionProblem? Problem) Bind(ExpressionText text, ExpressionScope scope)
    {
        if (text.Syntax is null)
            return (null, text.Problem);
        var binder = new ExpressionBinder(scope);
        var expression = binder.Bind(text.Syntax);
        if (expression is ConstantExpression { Text: null } && binder._problem is null)
            return (null, new(ExpressionProblemKind.Type, text.Syntax.Span, "The expression is always null", "Give it a value"));
        if (expression is ReferenceExpression { Declared: var type } && !ExpressionTypes.HasOperations(type))
            binder._problem ??= new(ExpressionProblemKind.Type, text.Syntax.Span, $"Expressions do not compute a {type.Name}", "Show the column with [Latest], or ask whether it 'is null'");
        return (binder._problem is null ? expression : null, binder._problem);
    }

    private Expression? Bind(Syntax syntax) => syntax switch
    {
        LiteralSyntax literal => Literal(literal),
        NameSyntax name => Name(name),
        CallSyntax call => Call(call),
        _ => throw new ArgumentOutOfRangeException(nameof(syntax)),
    };

    private Expression? Literal(LiteralSyntax literal)
    {
        var text = literal.Token.Text;
        if (literal.Token.Kind == TokenKind.Text)
            return new ConstantExpression(text, FeatureType.String);
        if (literal.Token.Kind == TokenKind.Number)
            return Number(literal, text);
        // The type of null is that of what stands beside it.
        return text == "null" ? new ConstantExpression(null, FeatureType.Bool) : new ConstantExpression(text, FeatureType.Bool);
    }

    private ConstantExpression? Number(LiteralSyntax literal, string text)
    {
        if (text[text.Length - 1] == 'm')
        {
            var digits = text.Substring(0, text.Length - 1);
            var scale = digits.IndexOf('.') is >= 0 and var point ? digits.Length - point - 1 : 0;
            var type = FeatureType.Decimal(Math.Max(digits.Count(char.IsDigit), 1), scale);
            return type.Precision <= FeatureType.MaxDecimalPrecision
                ? new ConstantExpression(digits, type)
                : Fail<ConstantExpression>(ExpressionProblemKind.Constant, literal.Span, $"'{text}' has more than {FeatureType.MaxDecimalPrecision} digits", "Write a float without the m");
        }
        var kind = text.IndexOfAny(['.', 'e', 'E']) < 0 ? FeatureType.Int64 : FeatureType.Float64;
        return FeatureStore.Model.Literal.Fits(text, kind)
            ? new ConstantExpression(text, kind)
            : Fail<ConstantExpression>(ExpressionProblemKind.Constant, literal.Span, $"'{text}' does not fit {kind.Name}", kind == FeatureType.Int64 ? "Write a float, e.g. 1e20" : "Write a smaller number");
    }

    private Expression? Name(NameSyntax name)
    {
        if (name is { Owner: null, Name: "as_of" })
        {
            return _scope.HasAsOf
                ? new ReferenceExpression(ReferenceKind.AsOf, null, "as_of", FeatureType.Instant, CanBeNull: false)
                : Fail<Expression>(ExpressionProblemKind.UnknownName, name.Span, "A row knows no as_of: the same row answers for many instants", "Write it in a derived feature");
        }
        if (_scope.Find(name.Owner, name.Name) is not { } found)
            return Fail<Expression>(ExpressionProblemKind.UnknownName, name.Span, $"There is no {_scope.What} called '{name.Written}'", ExpressionProblem.RemedyOf(name.Written, _scope.Names), name.Written);
        if (found.Choices.Count > 1)
            _problem ??= ExpressionProblem.Ambiguous(name.Span, found.Choices);
        return found.Reference;
    }

    private Expression? Call(CallSyntax call)
    {
        if (FunctionCatalogue.Find(call.Function) is not { } function)
        {
            var callable = FunctionCatalogue.All.Select(f => f.Name).Where(f => Operators.InsteadOf(f) is null && !Lexer.Keywords.Contains(f));
            return Fail<Expression>(ExpressionProblemKind.UnknownName, call.Symbol, $"There is no function '{call.Function}'", ExpressionProblem.RemedyOf(call.Function, callable));
        }
        var operands = new List<Expression>();
        foreach (var syntax in call.Operands)
        {
            if (Bind(syntax) is { } operand)
                operands.Add(operand);
        }
        if (operands.Count < call.Operands.Count)
            return null;
        if (function.Resolve(new(operands.ToArray())) is not { } signature)
            return Mismatch(call, function, operands);
        var converted = EquatableArray.From(operands.Zip(signature.Parameters, Conversion.To));
        var result = function.IsStrict && converted.Any(o => o is ConstantExpression { Text: null })
            ? Fail<Expression>(ExpressionProblemKind.Type, call.Span, "The expression is always null", "Write 'is null' to ask for null")
            : Made(function, converted, signature);
        return result is CallExpression made && ConstantArithmetic.WhyNever(made) is { } why
            ? Fail<Expression>(ExpressionProblemKind.Constant, call.Span, why, "Correct the constants")
            : result;
    }

    // The text of an instant, date, uuid or member, called by its type, is a constant of it.
    private static Expression Made(Function function, EquatableArray<Expression> operands, Signature signature) =>
        operands.Count == 1 && operands[0] is ConstantExpression constant && constant.Type == signature.Result && function.Name == signature.Result.Name
            ? constant
            : new CallExpression(function, operands, signature.Result, signature.CanBeNull || (function.IsStrict && operands.Any(o => o.CanBeNull)));

    private Expression? Mismatch(CallSyntax call, Function function, List<Expression> operands)
    {
        var written = Operators.Of(function.Name)?.Symbol ?? function.Name switch { "if" => "? :", "coalesce" => "??", "is_null" => "is null", "negate" => "-", var name => name };
        var types = string.Join(operands.Count == 2 ? " and " : ", ", operands.Select(o => o is ConstantExpression { Text: null } ? "null" : o.Type.Name).DefaultIfEmpty("nothing"));
        // A single wrong operand is where the eye should go.
        var span = operands.Count == 1 ? call.Operands[0].Span : call.Span;
        return Fail<Expression>(ExpressionProblemKind.Type, span, $"'{written}' takes {function.Takes}, not {types}", MismatchRemedy.Of(function, operands));
    }

    // The first problem is the one that is told.
    private T? Fail<T>(ExpressionProblemKind kind, TextSpan span, string what, string remedy, string? unknown = null)
        where T : class
    {
        _problem ??= new(kind, span, what, remedy) { UnknownName = unknown };
        return null;
    }
}
