using System.Globalization;
using System.Reflection;
using System.Text;
using Basic.Reference.Assemblies;
using FeatureStore.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypeKind = FeatureStore.Model.TypeKind;

namespace FeatureStore.Expressions.Tests;

/// <summary>Expressions as the C# that the generator writes, compiled into one assembly.</summary>
internal sealed class GeneratedExpressions : IExpressionEvaluator
{
    private static readonly MetadataReference[] References = [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Calculate).Assembly.Location)];

    public string Name => "generated C#";

    public IReadOnlyList<object?[]> Evaluate(ExpressionScene scene, IReadOnlyList<Expression> trees, IReadOnlyList<Row> rows)
    {
        var assembly = Compiled(Source(scene, trees));
        var type = assembly.GetType("Row")!;
        var inputs = rows.Select(row => Filled(type, scene, row)).ToArray();
        var program = assembly.GetType("Program")!;
        return [.. trees.Select((_, i) => program.GetMethod($"E{i}")!.CreateDelegate<Func<object, object?>>()).Select(compute => inputs.Select(input => Plain(compute(input))).ToArray())];
    }

    private static string Source(ExpressionScene scene, IReadOnlyList<Expression> trees)
    {
        var source = new StringBuilder("#nullable enable\n");
        source.Append(CultureInfo.InvariantCulture, $"namespace FeatureStore.Conformance {{ public enum Channel {{ {string.Join(", ", SceneInput.Channel.Members.Select(m => $"{m.Name} = {m.Value}"))} }} }}\n");
        source.Append("public sealed class Row\n{\n");
        foreach (var (i, input) in scene.Inputs.Index())
            source.Append(CultureInfo.InvariantCulture, $"    public {input.Type.CSharpName}{(input.CanBeNull ? "?" : "")} c{i} = default!;\n");
        source.Append("}\npublic static class Program\n{\n");
        foreach (var (i, tree) in trees.Index())
            source.Append(CultureInfo.InvariantCulture, $"    public static object? E{i}(object given) {{ var row = (Row)given; return {Code(scene, tree)}; }}\n");
        return source.Append('}').ToString();
    }

    private static string Code(ExpressionScene scene, Expression tree) => ExpressionCode.Of(tree, reference =>
    {
        var (i, input) = scene.Inputs.Index().Single(pair => pair.Item.Written == ExpressionScene.Written(reference));
        return new($"row.c{i}", input.CanBeNull);
    }).Text;

    private static Assembly Compiled(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Expressions", [CSharpSyntaxTree.ParseText(source)], References, new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{d.GetMessage(CultureInfo.InvariantCulture)}: {d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}");
        Assert.True(result.Success, string.Join('\n', errors.Take(3)));
        return Assembly.Load(image.ToArray());
    }

    private static object Filled(Type type, ExpressionScene scene, Row row)
    {
        var filled = Activator.CreateInstance(type)!;
        foreach (var (i, input) in scene.Inputs.Index())
        {
            var field = type.GetField($"c{i}")!;
            var value = OnlineValues.Typed(row[input.Written], input.Type);
            field.SetValue(filled, value is not null && input.Type.Kind == TypeKind.Enum ? Enum.ToObject(Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType, value) : value);
        }
        return filled;
    }

    // What a feature gives has no negative zero.
    private static object? Plain(object? value) => OnlineValues.Plain(value) is var plain && plain is double real ? real + 0.0 : plain;
}
