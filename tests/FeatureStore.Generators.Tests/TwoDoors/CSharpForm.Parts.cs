using System.Globalization;
using System.Text.RegularExpressions;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

internal sealed partial class CSharpForm
{
    private readonly List<(string Name, string Body)> _enumBodies = [];

    private static string Member(string name) => SnakeCase.ToPascalCase(name);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Option(string name, string? value) => value is null ? "" : $", {name} = {value}";

    private static string? Edges(Bounds bounds) => bounds switch { Bounds.ClosedOpen => null, Bounds.OpenClosed => "\"(]\"", _ => "\"[]\"" };

    private static IEnumerable<string> Options(IEnumerable<(string Name, string? Value)> options) => options.Where(o => o.Value is not null).Select(o => $"{o.Name} = {o.Value}");

    private void Attribute(string attribute, string name, (string Name, string? Value)[] options) =>
        _code.Append($"[{attribute}({string.Join(", ", Options(_chance.Shuffled(options)).Prepend(Text(name)))})]\n");

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private string? Text(string? text) => text is null ? null : _texts.Of(text);

    private string? Column(string type, string? column) => column is null ? null : _chance.OneIn(2) ? $"nameof({type}.{Member(column)})" : Text(Member(column));

    private string? Length(Duration? duration) => duration is { } length ? Text(Durations.Text(length, _chance)) : null;

    private string? Mapping(EquatableArray<KeyMapping> keys) =>
        keys.Count == 0 ? null : Text(string.Join(_chance.OneIn(2) ? ", " : ",", keys.Select(k => Member(k.Key) + (_chance.OneIn(2) ? " = " : "=") + Member(k.Column))));

    private string Input(WindowFeature window) => window switch
    {
        { Expression: { } expression } => Expression(expression, Member) + ", ",
        { Input: { } column } => Text(Member(column)) + ", ",
        _ => "",
    };

    // How many values and how far back, in their order or by their names.
    private string Window(WindowFeature window)
    {
        var length = window.Window is null ? Text(WindowLength.Lifetime) : Length(window.Window);
        return window.N is not { } n ? length! : _chance.OneIn(3) ? $"window: {length}, n: {Number(n)}" : $"{Number(n)}, {length}";
    }

    private string Constant(string text, FeatureType? type) => type?.Kind switch
    {
        TypeKind.Bool when text is "true" or "false" => text,
        TypeKind.Enum when type.Members.Any(m => m.Name == text) => Type(type) + ".M" + Number(type.Members.TakeWhile(m => m.Name != text).Count()),
        TypeKind.Float32 or TypeKind.Float64 when _chance.OneIn(2) && Literal.Fits(text, type) => text + "d",
        >= TypeKind.Int8 and <= TypeKind.UInt32 when _chance.OneIn(2) && Literal.Fits(text, type) => text + "L",
        _ => Text(text),
    };

    // Names are those of members; what stands in quotes stays.
    private string? Expression(ExpressionText? expression, Func<string, string?> names) => expression is null ? null : Text(Words().Replace(expression.Text, word =>
        word.Value[0] is '\'' or '"' || (expression.Text.Length > word.Index + word.Length && expression.Text[word.Index + word.Length] == '(') || Keywords.Contains(word.Value) ? word.Value : names(word.Value) ?? word.Value));

    private string? InService(ServiceDefinition service, string name)
    {
        var parts = name.Split('.');
        if (parts.Length == 1)
            return Member(name);
        var view = service.Uses.FirstOrDefault(u => u.ShownAs == parts[0])?.View ?? "";
        return _views.TryGetValue(view, out var known) && known.Members.TryGetValue(parts[1], out var member) ? Member(parts[0]) + "." + member : null;
    }

    // What stands beside a C# type that does not say it.
    private static string? Digits(FeatureType type) => (type.Kind, type.Element?.Kind) switch
    {
        (TypeKind.Decimal, _) or (TypeKind.List, TypeKind.Decimal) => string.Create(CultureInfo.InvariantCulture, $"Precision({(type.Element ?? type).Precision}, {(type.Element ?? type).Scale})"),
        (TypeKind.Vector, _) => $"Dimensions({Number(type.Size)})",
        _ => null,
    };

    private string Type(FeatureType type)
    {
        if (type.Kind == TypeKind.List)
            return $"global::System.Collections.Generic.IReadOnlyList<{Type(type.Element!)}>";
        if (type.Kind != TypeKind.Enum)
            return type.CSharpName;
        if (!_enums.TryGetValue(type.Name, out var name))
        {
            _enums.Add(type.Name, name = "Kind" + Number(_enums.Count));
            _enumBodies.Add((name, string.Join(", ", type.Members.Select((m, i) => $"[Name({Text(m.Name)})] M{Number(i)} = {(m.Value == long.MinValue ? "long.MinValue" : Number(m.Value))}"))));
        }
        return name;
    }

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal) { "and", "or", "not", "is", "null", "in", "true", "false", "as_of" };

    [GeneratedRegex("""'(?:[^']|'')*'|"(?:[^"]|"")*"|[a-z_][a-z0-9_.]*|[0-9][0-9a-z.]*""")]
    private static partial Regex Words();
}
