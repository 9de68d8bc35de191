using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>Writes what implements definitions: one file each, nothing for those with errors, which the analyzer reports.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FeatureStoreGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Add(context, EntityParser.Attribute, EntityParser.Parse, e => Readiness.IsReady(e), EntityEmitter.Emit, e => e.Type);
        Add(context, SourceParser.Attribute, SourceParser.Parse, s => Readiness.IsReady(s), SourceEmitter.Emit, s => s.Type);
        Add(context, ViewParser.Attribute, ViewParser.Parse, v => Readiness.IsReady(v), ViewEmitter.Emit, v => v.Type);
        Add(context, ServiceParser.Attribute, ServiceParser.Parse, s => Readiness.IsReady(s), ServiceEmitter.Emit, s => s.Type);
    }

    // Symbols end at the first step: what it gives is compared by value, so that what follows runs only when it differs.
    private static void Add<T>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<INamedTypeSymbol, T?> parse,
        Func<T, bool> isReady,
        Func<T, string> emit,
        Func<T, TypeName> nameOf)
        where T : class
    {
        var parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "FeatureStore." + attribute,
                static (_, _) => true,
                (target, _) => Declarations.IsFirst(target) ? parse((INamedTypeSymbol)target.TargetSymbol) : null)
            .WithTrackingName("Parse " + attribute);
        var files = parsed
            .Select((definition, _) => definition is not null && isReady(definition) ? new SourceFile(nameOf(definition).HintName, emit(definition)) : null)
            .WithTrackingName("Emit " + attribute);
        context.RegisterSourceOutput(files, static (output, file) =>
        {
            if (file is not null)
                output.AddSource(file.HintName, file.Text);
        });
    }
}
