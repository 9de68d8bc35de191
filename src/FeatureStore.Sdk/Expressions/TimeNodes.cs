using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Functions of dates and instants.</summary>
internal static class TimeNodes
{
    private const double Second = 1_000_000;

    public static readonly Dictionary<string, FunctionNode> All = new()
    {
        ["year"] = (call, o) => OfDay(call, o, Calendar.Year),
        ["month"] = (call, o) => OfDay(call, o, Calendar.Month),
        ["day"] = (call, o) => OfDay(call, o, Calendar.Day),
        ["day_of_week"] = (call, o) => OfDay(call, o, Calendar.DayOfWeek),
        ["hour"] = (_, o) => new Unary<long, long>((Node<long>)o[0], static instant => instant is { } known ? Calendar.HourOf(known) : null),
        ["seconds_between"] = (_, o) => Between(o, Second),
        ["minutes_between"] = (_, o) => Between(o, 60 * Second),
        ["hours_between"] = (_, o) => Between(o, 3_600 * Second),
        ["days_between"] = (_, o) => Between(o, 86_400 * Second),
    };

    private static Unary<long, long> OfDay(CallExpression call, Node[] operands, Func<long, long> part) => call.Operands[0].Type.Kind == TypeKind.Instant
        ? new((Node<long>)operands[0], instant => instant is { } known ? part(Calendar.DayOf(known)) : null)
        : new((Node<long>)operands[0], day => day is { } known ? part(known) : null);

    private static Span Between(Node[] operands, double unit) => new((Node<long>)operands[0], (Node<long>)operands[1], unit);

    private sealed class Span(Node<long> from, Node<long> to, double unit) : Node<double>
    {
        public override double? Read(scoped in Frame frame) =>
            from.Read(frame) is { } first && to.Read(frame) is { } second ? Calendar.Between(first, second, unit) : null;
    }
}
