using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>
/// Services in C# that use views of the project's own YAML files. The types of those are generated, so while the generator runs
/// they are but names; the services are read again with the views that have these names.
/// </summary>
internal static class YamlUses
{
    /// <summary>The services, complete as far as their views can be found.</summary>
    public static IncrementalValuesProvider<ParsedService?> Resolve(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ParsedService?> services, IncrementalValueProvider<ParsedYaml> yaml)
    {
        // The compilation changes with every key that is pressed: only services that lack a view look at it.
        var views = yaml.Select(static (y, _) => y.Views);
        return services.Combine(views).Combine(context.CompilationProvider)
            .Select(static (input, _) => IsOpen(input.Left.Left, input.Left.Right) ? Read(input.Left.Left!, input.Left.Right, input.Right) : input.Left.Left)
            .WithTrackingName("Parse uses of YAML");
    }

    private static bool IsOpen(ParsedService? service, EquatableArray<ParsedView> views) => service is not null && views.Count > 0 && service.Views.Any(v => v is null);

    private static ParsedService? Read(ParsedService service, EquatableArray<ParsedView> views, Compilation compilation) =>
        ServiceParser.Parse(compilation.GetTypeByMetadataName(service.Type.Full.Replace("global::", "").Replace("@", "")), type => Find(type, views, service.Type.Namespace));

    private static ParsedView? Find(ITypeSymbol type, EquatableArray<ParsedView> views, string space)
    {
        if (type is not IErrorTypeSymbol)
            return null;
        var named = views.Where(v => v.Type.Name == type.Name).ToArray();
        return named.Length == 1 ? named[0] : named.FirstOrDefault(v => v.Type.Namespace == space);
    }
}
