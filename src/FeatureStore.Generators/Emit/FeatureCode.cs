using System.Globalization;
using FeatureStore.Model;
using static FeatureStore.Generators.CSharpText;

namespace FeatureStore.Generators;

/// <summary>The definition of a feature as a C# expression.</summary>
internal static class FeatureCode
{
    /// <summary>The expression.</summary>
    public static string Of(FeatureDefinition feature) => feature switch
    {
        LatestFeature latest => New(Known.LatestFeature,
            ("Name", Literal(latest.Name)),
            ("Column", Literal(latest.Column)),
            ("MaxAge", DefinitionCode.Length(latest.MaxAge)),
            ("Default", latest.Default is { } text ? Literal(text) : null)),
        WindowFeature window => New(Known.WindowFeature,
            ("Name", Literal(window.Name)),
            ("Aggregate", Literal(window.Aggregate)),
            ("Input", window.Input is { } input ? Literal(input) : null),
            ("Expression", Text(window.Expression)),
            ("Where", Text(window.Where)),
            ("N", window.N?.ToString(CultureInfo.InvariantCulture)),
            ("Window", DefinitionCode.Length(window.Window) ?? "null"),
            ("Offset", DefinitionCode.Length(window.Offset)),
            ("Step", DefinitionCode.Length(window.Step)),
            ("Bounds", DefinitionCode.Edges(window.Bounds)),
            ("Default", window.Default is { } text ? Literal(text) : null)),
        DerivedFeature derived => New(Known.DerivedFeature,
            ("Name", Literal(derived.Name)),
            ("Expression", Text(derived.Expression)),
            ("Default", derived.Default is { } text ? Literal(text) : null)),
        _ => throw new InvalidOperationException($"No code is written for {feature.GetType()}"),
    };

    // The canonical text: what differs in blanks only is the same definition, and gives the same code.
    private static string? Text(ExpressionText? expression) => expression is null ? null : $"new {Known.ExpressionText}({Literal(expression.Canonical)})";

    private static string New(string type, params (string Name, string? Value)[] properties) =>
        $"new {type} {{ {string.Join(", ", properties.Where(p => p.Value is not null).Select(p => $"{p.Name} = {p.Value}"))} }}";
}
