using FeatureStore.Model;

namespace FeatureStore;

/// <summary>An expression made ready to be evaluated.</summary>
internal sealed class CompiledExpression
{
    private readonly Node _node;

    /// <summary>Compiles an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="leaf">Where its names are read.</param>
    public CompiledExpression(Expression expression, Func<ReferenceExpression, Node> leaf) => (_node, Type) = (Compile(expression, leaf), expression.Type);

    /// <summary>The type of its value.</summary>
    public FeatureType Type { get; }

    /// <summary>Whether a condition holds; what is null does not.</summary>
    public bool Holds(scoped in Frame frame) => ((Node<bool>)_node).Read(frame) == true;

    /// <summary>The value of a number, a bool, a time or a uuid.</summary>
    public ValueSlot Evaluate(scoped in Frame frame) => _node switch
    {
        Node<double> real => real.Read(frame) is { } value ? ValueSlot.Of(BitConverter.DoubleToInt64Bits(value + 0.0)) : default,
        Node<long> number => number.Read(frame) is { } value ? ValueSlot.Of(value) : default,
        Node<Int128> wide => wide.Read(frame) is { } value ? ValueSlot.Of(value) : default,
        Node<bool> truth => truth.Read(frame) is { } value ? ValueSlot.Of(value ? 1L : 0L) : default,
        _ => throw new InvalidOperationException("The value is a text."),
    };

    /// <summary>The value; a text is kept in a buffer, by its place.</summary>
    public ValueSlot Evaluate(scoped in Frame frame, TextBuffer kept)
    {
        if (_node is not TextNode text)
            return Evaluate(frame);
        return text.TryRead(frame, out var bytes) ? ValueSlot.Of(kept.Keep(bytes)) : default;
    }

    /// <summary>The value over answers; a text is kept among theirs.</summary>
    public ValueSlot Evaluate(Answers answers) => Evaluate(new Frame(answers), answers.Texts);

    private static Node Compile(Expression expression, Func<ReferenceExpression, Node> leaf) => expression switch
    {
        ConstantExpression constant => ConstantNodes.Of(constant),
        ReferenceExpression reference => leaf(reference),
        CallExpression call => FunctionNodes.Of(call, [.. call.Operands.Select(operand => Compile(operand, leaf))]),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };
}
