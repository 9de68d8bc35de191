using System.CommandLine;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>Whose features: a service, or a view on its own.</summary>
internal sealed class TargetOptions
{
    private readonly Option<string?> _service = new("--service") { Description = "The service whose features are wanted.", HelpName = "NAME" };

    private readonly Option<string?> _view = new("--view") { Description = "A view, instead of a service.", HelpName = "NAME" };

    /// <summary>Adds the options to a verb.</summary>
    public TargetOptions(Command verb)
    {
        verb.Options.Add(_service);
        verb.Options.Add(_view);
    }

    /// <summary>The service; of a view, one that shows it alone.</summary>
    /// <exception cref="InputException">None or both are given, or there is no such thing.</exception>
    public ServiceDefinition Find(ParseResult given, LoadedDefinitions definitions) => (given.GetValue(_service), given.GetValue(_view)) switch
    {
        ({ } service, null) => Targets.Service(service, definitions, "--service: "),
        (null, { } view) => Targets.Of(Targets.View(view, definitions, "--view: "), definitions),
        (null, null) => throw new InputException("Nothing is asked for. Name a service with --service, or a view with --view."),
        _ => throw new InputException("Both --service and --view are given. Keep one of them."),
    };
}
