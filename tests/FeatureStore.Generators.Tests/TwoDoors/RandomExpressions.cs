using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>Random expressions of a few shapes; what they compute is for other tests, here they are texts with names in them.</summary>
internal sealed class RandomExpressions(Chance chance)
{
    private const int Tries = 20;

    // Names that the language has for itself.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal) { "and", "or", "not", "is", "null", "in", "true", "false", "as_of" };

    /// <summary>A condition on rows.</summary>
    public ExpressionText Where(IReadOnlyList<ColumnDefinition> columns)
    {
        var usable = columns.Where(c => !Keywords.Contains(c.Name)).ToArray();
        var (a, b) = (chance.Of(usable), chance.Of(usable));
        return new(chance.Below(4) switch
        {
            0 => $"not ({Condition(a.Name, a.Type)})",
            1 => $"{Condition(a.Name, a.Type)}{Blank}and{Blank}({Condition(b.Name, b.Type)})",
            2 => $"{a.Name} is null or {b.Name} is not null",
            _ => Condition(a.Name, a.Type),
        });
    }

    /// <summary>What an aggregate reads from a row instead of a column.</summary>
    public ExpressionText Input(IReadOnlyList<ColumnDefinition> columns)
    {
        var column = chance.Of(columns.Where(c => !Keywords.Contains(c.Name)).ToArray());
        return new(Value(column.Name, column.Type));
    }

    /// <summary>A feature of others; null if none was found that has a type.</summary>
    public ExpressionText? Over(IReadOnlyList<(string Name, FeatureType Type)> features, Func<ExpressionText, ViewTyping> typing) =>
        Over(features, text => typing(text) is var types && types.TypeOf(types.View.Features[^1]) is not null);

    /// <summary>A feature of others; null if none was found that fits.</summary>
    public ExpressionText? Over(IReadOnlyList<(string Name, FeatureType Type)> features, Func<ExpressionText, bool> fits)
    {
        var usable = features.Where(f => !Keywords.Contains(f.Name)).ToArray();
        for (var i = 0; i < Tries && usable.Length > 0; i++)
        {
            var (a, b) = (chance.Of(usable), chance.Of(usable));
            var text = new ExpressionText(chance.Below(5) switch
            {
                0 => $"{a.Name} ?? {b.Name}",
                1 => $"{Condition(a.Name, a.Type)} ?{Blank}{Value(b.Name, b.Type)} : {Value(b.Name, b.Type)}",
                2 => $"hours_between({a.Name}, as_of)",
                3 => $"{a.Name}{Blank}-{Blank}{b.Name}",
                _ => Value(a.Name, a.Type),
            });
            if (text.Canonical.Length > 0 && fits(text))
                return text;
        }
        return null;
    }

    private string Blank => chance.Of([" ", "", "  ", " \n ", "\t"]) is { Length: > 0 } blank ? blank : " ";

    private string Condition(string name, FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => name,
        TypeKind.String => chance.OneIn(2) ? $"{name} == {Text()}" : $"{name} in ({Text()}, {Text()})",
        TypeKind.Instant => $"hour({name}){Blank}% 2 == 0",
        TypeKind.Date => $"day_of_week({name}) != 3",
        TypeKind.Decimal => $"{name} >= 0.{new string('0', type.Scale)}m".Replace("0.m", "0m", StringComparison.Ordinal),
        _ when type.IsNumber => $"{name} > {(chance.OneIn(2) ? "1" : "01")}",
        _ => $"{name} is not null",
    };

    private string Value(string name, FeatureType type) => type.Kind switch
    {
        TypeKind.Bool => $"int64({name}) * 3",
        TypeKind.String => $"length(concat({name}, {Text()}))",
        TypeKind.Instant or TypeKind.Date => $"(({name}) is null ? 0 : year({name}))",
        TypeKind.Decimal => $"float64({name}) / 2.50",
        _ when type.IsNumber => chance.OneIn(2) ? $"-{name} + {chance.Below(100).ToString(CultureInfo.InvariantCulture)}" : $"abs({name})",
        TypeKind.Duration or TypeKind.Bytes or TypeKind.Vector or TypeKind.List => $"({name} is null ? 1 : 0)",
        _ => $"length(string({name}))",
    };

    // In either kind of quotes; what is quoted may look like a name.
    private string Text()
    {
        var text = chance.OneIn(4) ? "amount" : chance.Text();
        return chance.OneIn(2) ? "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'" : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
