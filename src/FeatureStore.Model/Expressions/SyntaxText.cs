using System.Text;

namespace FeatureStore.Model;

/// <summary>The one text of an expression: single blanks, no parentheses but those that are needed, texts in single quotes.</summary>
internal static class SyntaxText
{
    public static string Of(Syntax syntax)
    {
        var text = new StringBuilder();
        Write(text, syntax, Operators.Conditional);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Syntax syntax, int level)
    {
        switch (syntax)
        {
            case LiteralSyntax literal:
                text.Append(Literal(literal.Token));
                break;
            case NameSyntax name:
                text.Append(name.Written);
                break;
            case CallSyntax call when LevelOf(call) < level:
                text.Append('(');
                Write(text, call);
                text.Append(')');
                break;
            default:
                Write(text, (CallSyntax)syntax);
                break;
        }
    }

    private static void Write(StringBuilder text, CallSyntax call)
    {
        var operands = call.Operands;
        switch (call.Function)
        {
            case "if" when operands.Count == 3:
                Write(text, operands[0], Operators.Coalesce);
                text.Append(" ? ");
                Write(text, operands[1], Operators.Conditional);
                text.Append(" : ");
                Write(text, operands[2], Operators.Conditional);
                break;
            case "coalesce":
                Join(text, operands, " ?? ", Operators.Or, Operators.Coalesce);
                break;
            case "not" when Negated(call) is { } test:
                WriteTest(text, test, "not ");
                break;
            case "not":
                text.Append("not ");
                Write(text, operands[0], Operators.Not);
                break;
            case "is_null" or "in":
                WriteTest(text, call, "");
                break;
            case "negate":
                // A sign before a number would belong to it.
                var number = operands[0] is LiteralSyntax;
                text.Append(number ? "-(" : "-");
                Write(text, operands[0], Operators.Sign);
                text.Append(number ? ")" : "");
                break;
            case var function when Operators.Of(function) is { } binary:
                Join(text, operands, $" {binary.Symbol} ", binary.Level == Operators.Comparison ? binary.Level + 1 : binary.Level, binary.Level + 1);
                break;
            default:
                text.Append(call.Function).Append('(');
                List(text, operands, 0);
                text.Append(')');
                break;
        }
    }

    private static void WriteTest(StringBuilder text, CallSyntax test, string not)
    {
        Write(text, test.Operands[0], Operators.Sum);
        if (test.Function == "is_null")
        {
            text.Append(" is ").Append(not).Append("null");
            return;
        }
        text.Append(' ').Append(not).Append("in (");
        List(text, test.Operands, 1);
        text.Append(')');
    }

    private static void Join(StringBuilder text, EquatableArray<Syntax> operands, string symbol, int left, int right)
    {
        Write(text, operands[0], left);
        text.Append(symbol);
        Write(text, operands[1], right);
    }

    private static void List(StringBuilder text, EquatableArray<Syntax> operands, int first)
    {
        for (var i = first; i < operands.Count; i++)
        {
            text.Append(i > first ? ", " : "");
            Write(text, operands[i], Operators.Conditional);
        }
    }

    private static int LevelOf(CallSyntax call) => call.Function switch
    {
        "if" when call.Operands.Count == 3 => Operators.Conditional,
        "coalesce" => Operators.Coalesce,
        "not" => Negated(call) is null ? Operators.Not : Operators.Comparison,
        "is_null" or "in" => Operators.Comparison,
        "negate" => Operators.Sign,
        var function => Operators.Of(function)?.Level ?? Operators.Primary,
    };

    private static CallSyntax? Negated(CallSyntax call) => call.Operands[0] as CallSyntax is { Function: "is_null" or "in" } test ? test : null;

    private static string Literal(Token token) => token.Kind switch
    {
        TokenKind.Text => "'" + token.Text.Replace("'", "''") + "'",
        TokenKind.Number => Number(token.Text),
        _ => token.Text,
    };

    // The kind of a number shows: 1.0 is a float, 1.50m has two digits after the point.
    private static string Number(string text)
    {
        if (text[text.Length - 1] == 'm')
            return text;
        if (text.IndexOfAny(['.', 'e', 'E']) < 0)
            return CanonicalNumber.Of(text);
        var number = CanonicalNumber.Of(text);
        return number.IndexOfAny(['.', 'e']) < 0 ? number + ".0" : number;
    }
}
