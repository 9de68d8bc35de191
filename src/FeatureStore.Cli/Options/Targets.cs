using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Finds what a command is about by its name.</summary>
internal static class Targets
{
    /// <summary>A service.</summary>
    /// <exception cref="InputException">There is none of the name.</exception>
    public static ServiceDefinition Service(string name, LoadedDefinitions definitions, string where) => definitions.Set.Service(name)
        ?? throw new InputException($"{where}There is no service '{name}'. {Hint(definitions.Set.View(name) is not null ? "view" : null, name, definitions.Set.Services.Select(s => s.Name))}");

    /// <summary>A view.</summary>
    /// <exception cref="InputException">There is none of the name.</exception>
    public static ViewDefinition View(string name, LoadedDefinitions definitions, string where) => definitions.Set.View(name)
        ?? throw new InputException($"{where}There is no view '{name}'. {Hint(definitions.Set.Service(name) is not null ? "service" : null, name, definitions.Set.Views.Select(v => v.Name))}");

    /// <summary>A service, or a view as a service that shows it alone. Of both with one name it is the service.</summary>
    /// <exception cref="InputException">There is neither of the name.</exception>
    public static ServiceDefinition ServiceOrView(string name, LoadedDefinitions definitions) => definitions.Set.Service(name)
        ?? (definitions.Set.View(name) is { } view ? Of(view, definitions)
            : throw new InputException($"There is no service and no view '{name}'. {Names.Remedy(name, [.. definitions.Set.Services.Select(s => s.Name), .. definitions.Set.Views.Select(v => v.Name)])}"));

    /// <summary>A service that shows a view alone.</summary>
    /// <exception cref="InputException">The view cannot be shown alone.</exception>
    public static ServiceDefinition Of(ViewDefinition view, LoadedDefinitions definitions) =>
        definitions.Valid(Planner.ServiceOf(view), new(PlaceKind.View, view.Name));

    private static string Hint(string? other, string name, IEnumerable<string> names) =>
        other is null ? Names.Remedy(name, names) : $"'{name}' is a {other}: use --{other}.";
}
