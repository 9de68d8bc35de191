using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>Writes what implements definitions: one file each; for those with errors, which the analyzer reports, no more than the compiler insists on.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FeatureStoreGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var yaml = YamlDoor.Of(context);
        var entities = Parse(context, EntityParser.Attribute, EntityParser.Parse);
        var sources = Parse(context, SourceParser.Attribute, SourceParser.Parse);
        var views = Parse(context, ViewParser.Attribute, ViewParser.Parse);
        var services = Parse(context, ServiceParser.Attribute, ServiceParser.Parse);
        Emit(context, EntityParser.Attribute, entities, e => Readiness.IsReady(e) ? new(e.Type.HintName, EntityEmitter.Emit(e)) : null);
        Emit(context, SourceParser.Attribute, sources, s => Readiness.IsReady(s) ? new(s.Type.HintName, SourceEmitter.Emit(s)) : null);
        Emit(context, ViewParser.Attribute, views, v => Readiness.IsReady(v) ? new(v.Type.HintName, ViewEmitter.Emit(v)) : UnfinishedBodies.Of(v.Type, v.Shape));
        Emit(context, ServiceParser.Attribute, YamlUses.Resolve(context, services, yaml), s => Readiness.IsReady(s) ? new(s.Type.HintName, ServiceEmitter.Emit(s)) : UnfinishedBodies.Of(s.Type, s.Shape));
        Emit(context, "YAML entities", yaml.SelectMany(static IEnumerable<ParsedEntity?> (y, _) => y.Entities), e => new(e.Type.HintName, DeclarationEmitter.Emit(e)));
        Emit(context, "YAML sources", yaml.SelectMany(static IEnumerable<ParsedSource?> (y, _) => y.Sources), s => new(s.Type.HintName, DeclarationEmitter.Emit(s)));
        Emit(context, "YAML views", yaml.SelectMany(static IEnumerable<ParsedView?> (y, _) => y.Views), v => new(v.Type.HintName, DeclarationEmitter.Emit(v)));
        Emit(context, "YAML services", yaml.SelectMany(static IEnumerable<ParsedService?> (y, _) => y.Services), s => new(s.Type.HintName, DeclarationEmitter.Emit(s)));
        Emit(context, "pushes", Pushes(views, yaml), p => new(p.HintName, PushEmitter.Emit(p)));
    }

    // Symbols end at the first step: what it gives is compared by value, so that what follows runs only when it differs.
    private static IncrementalValuesProvider<T?> Parse<T>(IncrementalGeneratorInitializationContext context, string attribute, Func<INamedTypeSymbol, T?> parse)
        where T : class => context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "FeatureStore." + attribute,
                static (_, _) => true,
                (target, _) => Declarations.IsFirst(target) ? parse((INamedTypeSymbol)target.TargetSymbol) : null)
            .WithTrackingName("Parse " + attribute);

    // Views are put together only when one appears, goes or changes its source: what their features are does not matter.
    private static IncrementalValuesProvider<SourcePush?> Pushes(IncrementalValuesProvider<ParsedView?> views, IncrementalValueProvider<ParsedYaml> yaml) => views
        .Select(static (view, _) => view is null ? null : ViewPush.Of(view)).WithTrackingName("Parse pushed views")
        .Collect()
        .Combine(yaml.Select(static (y, _) => EquatableArray.From(y.Views.Select(ViewPush.Of))))
        .SelectMany(static IEnumerable<SourcePush?> (all, _) => SourcePush.Of(all.Left.Concat(all.Right).OfType<ViewPush>())).WithTrackingName("Parse pushes");

    private static void Emit<T>(IncrementalGeneratorInitializationContext context, string step, IncrementalValuesProvider<T?> parsed, Func<T, SourceFile?> emit)
        where T : class
    {
        var files = parsed.Select((definition, _) => definition is null ? null : emit(definition)).WithTrackingName("Emit " + step);
        context.RegisterSourceOutput(files, static (output, file) =>
        {
            if (file is not null)
                output.AddSource(file.HintName, file.Text);
        });
    }
}
