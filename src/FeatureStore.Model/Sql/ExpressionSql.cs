using System.Globalization;

namespace FeatureStore.Model;

/// <summary>
/// Writes expressions as SQL, in layers of columns: what is long and needed more than once becomes a column of an earlier
/// layer, so that the text grows no faster than the expression. Engines expand what is mentioned twice, and nested so it
/// would grow exponentially.
/// </summary>
internal sealed class ExpressionSql(SqlDialect dialect, string prefix, Func<ReferenceExpression, LayeredSql> names)
{
    // How long an operand may be that is mentioned more than once, and any operand: engines bound the depth of what they read.
    private const int LongestRepeated = 80;
    private const int Longest = 400;

    private readonly List<LayeredColumn> _parts = [];

    /// <summary>The columns that hold parts of what was written.</summary>
    public IReadOnlyList<LayeredColumn> Parts => _parts;

    /// <summary>The value of an expression: finite or null, and no zero has a sign.</summary>
    public LayeredSql Of(Expression expression)
    {
        var (sql, isInfinite) = Write(expression);
        if (expression.Type.Kind != TypeKind.Float64 || expression is ReferenceExpression)
            return sql;
        return isInfinite ? Checked(sql) : sql with { Text = $"({sql.Text} + 0.0::DOUBLE)" };
    }

    private (LayeredSql Sql, bool CanBeInfinite) Write(Expression expression) => expression switch
    {
        ConstantExpression constant => (new(Constant(constant), 0), false),
        ReferenceExpression reference => (Widened(names(reference), reference), false),
        CallExpression call => Write(call),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private (LayeredSql Sql, bool CanBeInfinite) Write(CallExpression call)
    {
        var function = dialect.Function(call);
        var (texts, layer) = (new string[call.Operands.Count], 0);
        for (var i = 0; i < texts.Length; i++)
        {
            var (operand, isInfinite) = Write(call.Operands[i]);
            if (isInfinite && !Passes(call, i))
                operand = Checked(operand);
            if (operand.Text.Length > (function.Repeats ? LongestRepeated : Longest))
                operand = Hoisted(operand);
            (texts[i], layer) = (operand.Text, Math.Max(layer, operand.Layer));
        }
        return (new(function.Write(call, texts), layer), function.CanBeInfinite && call.Type.Kind == TypeKind.Float64);
    }

    // Where what is not finite makes the result so as well, it is enough to check the result.
    private static bool Passes(CallExpression call, int operand) => call.Function.Name switch
    {
        "add" or "subtract" or "multiply" or "negate" => true,
        "divide" => operand == 0,
        _ => false,
    };

    private LayeredSql Checked(LayeredSql sql)
    {
        var operand = sql.Text.Length > LongestRepeated ? Hoisted(sql) : sql;
        return operand with { Text = dialect.FiniteOrNull(operand.Text) };
    }

    private LayeredSql Hoisted(LayeredSql sql)
    {
        var name = $"{prefix}__{(_parts.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        _parts.Add(new(name, sql.Text, sql.Layer + 1));
        return new(dialect.Quote(name), sql.Layer + 1);
    }

    private LayeredSql Widened(LayeredSql sql, ReferenceExpression reference) =>
        reference.Declared.Kind == reference.Type.Kind ? sql : sql with { Text = $"{sql.Text}::{dialect.TypeName(reference.Type)}" };

    private string Constant(ConstantExpression constant) => (constant.Type.Kind, constant.Text) switch
    {
        (_, null) => $"NULL::{dialect.TypeName(constant.Type)}",
        (TypeKind.Bool, var text) => text,
        (TypeKind.String, var text) => dialect.Text(text),
        (TypeKind.Int64, var text) => text[0] == '-' ? $"({text})::BIGINT" : text + "::BIGINT",
        (TypeKind.Instant, _) => $"({dialect.Constant(constant.Text, constant.Type)})",
        _ => dialect.Constant(constant.Text, constant.Type),
    };
}

/// <summary>A value over the columns of a layer and those before it.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="Layer">The last layer whose columns it reads.</param>
internal readonly record struct LayeredSql(string Text, int Layer);

/// <summary>A column that is computed from those of earlier layers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its SQL.</param>
/// <param name="Layer">Its layer, from 1.</param>
internal readonly record struct LayeredColumn(string Name, string Text, int Layer);
