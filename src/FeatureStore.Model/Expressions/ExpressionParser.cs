namespace FeatureStore.Model;

/// <summary>Reads the words of an expression into a tree, by levels of precedence.</summary>
internal sealed class ExpressionParser
{
    private readonly List<Token> _tokens;
    private int _next;
    private int _depth;

    private ExpressionParser(List<Token> tokens) => _tokens = tokens;

    private Token Current => _tokens[_next];

    /// <summary>The tree, or what is wrong.</summary>
    public static (Syntax? Syntax, ExpressionProblem? Problem) Parse(string text)
    {
        var (tokens, problem) = Lexer.Read(text);
        if (problem is not null)
            return (null, problem);
        try
        {
            var parser = new ExpressionParser(tokens);
            var syntax = parser.Expression();
            return parser.Current.Kind == TokenKind.End ? (syntax, null) : (null, parser.Unexpected("the end or an operator"));
        }
        catch (Stop stop)
        {
            return (null, stop.Problem);
        }
    }

    private Syntax Expression()
    {
        var condition = Nested(Coalesce);
        if (!Current.Is("?"))
            return condition;
        var symbol = Take().Span;
        var then = Nested(Expression);
        Expect(":", "':' and what to give otherwise");
        var otherwise = Nested(Expression);
        return new CallSyntax("if", symbol, EquatableArray.Of(condition, then, otherwise), TextSpan.Between(condition.Span, otherwise.Span));
    }

    private Syntax Coalesce()
    {
        var left = Binary(Operators.Or);
        if (!Current.Is("??"))
            return left;
        var symbol = Take().Span;
        var right = Nested(Coalesce);
        return Call("coalesce", symbol, left, right);
    }

    private Syntax Binary(int level)
    {
        if (level == Operators.Not)
            return Not();
        if (level > Operators.Product)
            return Sign();
        var left = Binary(level + 1);
        while (true)
        {
            if (level == Operators.Comparison && Test(left) is { } test)
            {
                left = test;
            }
            else if (Operators.Of(Current) is { } found && found.Level == level)
            {
                var symbol = Take().Span;
                left = Call(found.Function, symbol, left, Binary(level + 1));
                if (level == Operators.Comparison && Operators.Of(Current) is { Level: Operators.Comparison })
                    throw Fail(Current.Span, "Comparisons cannot be chained", "Join two comparisons with 'and'");
            }
            else
            {
                return left;
            }
        }
    }

    private Syntax Not()
    {
        if (!Current.Is("not"))
            return Binary(Operators.Comparison);
        var symbol = Take().Span;
        var operand = Nested(Not);
        return new CallSyntax("not", symbol, EquatableArray.Of(operand), TextSpan.Between(symbol, operand.Span));
    }

    // x is null, x is not null, x in (…), x not in (…)
    private Syntax? Test(Syntax operand)
    {
        var first = Current;
        if (first.Is("is"))
        {
            Take();
            var negated = TryTake("not");
            var end = Current.Span;
            Expect("null", "'null' or 'not null'");
            return Negated(negated, first.Span, new CallSyntax("is_null", first.Span, EquatableArray.Of(operand), TextSpan.Between(operand.Span, end)));
        }
        var not = first.Is("not") && _tokens[_next + 1].Is("in");
        if (!not && !first.Is("in"))
            return null;
        _next += not ? 2 : 1;
        Expect("(", "'(' and a list of constants");
        var items = new List<Syntax> { operand };
        do
            items.Add(Nested(Expression));
        while (TryTake(","));
        var close = Current.Span;
        Expect(")", "',' or ')'");
        return Negated(not, first.Span, new CallSyntax("in", first.Span, new(items.ToArray()), TextSpan.Between(operand.Span, close)));
    }

    private static Syntax Negated(bool negated, TextSpan symbol, Syntax test) =>
        negated ? new CallSyntax("not", symbol, EquatableArray.Of(test), test.Span) : test;

    private Syntax Sign()
    {
        if (!Current.Is("-"))
            return Primary();
        var symbol = Take().Span;
        // The least integer has no positive counterpart, so the sign belongs to the number.
        if (Current.Kind == TokenKind.Number)
        {
            var number = Take();
            return new LiteralSyntax(new(TokenKind.Number, "-" + number.Text, TextSpan.Between(symbol, number.Span)));
        }
        var operand = Nested(Sign);
        return new CallSyntax("negate", symbol, EquatableArray.Of(operand), TextSpan.Between(symbol, operand.Span));
    }

    private Syntax Primary()
    {
        var token = Current;
        if (token.Kind is TokenKind.Number or TokenKind.Text || token.Is("true") || token.Is("false") || token.Is("null"))
            return new LiteralSyntax(Take());
        if (token.Is("as_of"))
            return new NameSyntax(null, Take().Text, token.Span);
        if (token.Kind == TokenKind.Name)
            return Name();
        if (!TryTake("("))
            throw Stop.With(Unexpected("a value"));
        var inner = Nested(Expression);
        var close = Current.Span;
        Expect(")", "')'");
        return inner with { Span = TextSpan.Between(token.Span, close) };
    }

    private Syntax Name()
    {
        var name = Take();
        if (TryTake("("))
            return Arguments(name);
        if (!TryTake("."))
            return new NameSyntax(null, name.Text, name.Span);
        if (Current.Kind != TokenKind.Name)
            throw Stop.With(Unexpected("the name of a feature"));
        var member = Take();
        return new NameSyntax(name.Text, member.Text, TextSpan.Between(name.Span, member.Span));
    }

    private CallSyntax Arguments(Token function)
    {
        if (Operators.InsteadOf(function.Text) is { } instead)
            throw Stop.With(new(ExpressionProblemKind.UnknownName, function.Span, $"There is no function '{function.Text}'", $"Write '{instead}'"));
        var arguments = new List<Syntax>();
        var close = Current.Span;
        if (!TryTake(")"))
        {
            do
                arguments.Add(Nested(Expression));
            while (TryTake(","));
            close = Current.Span;
            Expect(")", "',' or ')'");
        }
        return new(function.Text, function.Span, new(arguments.ToArray()), TextSpan.Between(function.Span, close));
    }

    private static CallSyntax Call(string function, TextSpan symbol, Syntax left, Syntax right) =>
        new(function, symbol, EquatableArray.Of(left, right), TextSpan.Between(left.Span, right.Span));

    private Token Take() => _tokens[_next++];

    private bool TryTake(string text)
    {
        var found = Current.Is(text);
        _next += found ? 1 : 0;
        return found;
    }

    private void Expect(string text, string what)
    {
        if (!TryTake(text))
            throw Stop.With(Unexpected(what));
    }

    private Syntax Nested(Func<Syntax> parse)
    {
        if (++_depth > ExpressionLimits.Depth)
            throw Fail(Current.Span, $"The expression is nested deeper than {ExpressionLimits.Depth} levels", "Split it into several derived features");
        var syntax = parse();
        _depth--;
        return syntax;
    }

    private ExpressionProblem Unexpected(string expected)
    {
        var (what, span) = Current.Kind == TokenKind.End ? ("The expression ends", Current.Span) : ($"'{Current.Text}' stands", Current.Span);
        return new(ExpressionProblemKind.Syntax, span, $"{what} where {expected} should be", Current.Kind == TokenKind.End ? "Complete it" : "Correct it");
    }

    private static Stop Fail(TextSpan span, string what, string remedy) => Stop.With(new(ExpressionProblemKind.Syntax, span, what, remedy));

    // Leaves the recursion; nothing outside sees it.
    private sealed class Stop(ExpressionProblem problem) : Exception
    {
        public ExpressionProblem Problem { get; } = problem;

        public static Stop With(ExpressionProblem problem) => new(problem);
    }
}
