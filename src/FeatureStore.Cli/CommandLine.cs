using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FeatureStore.Cli;

/// <summary>The command line: verbs, help, and what a run ends with.</summary>
internal static class CommandLine
{
    /// <summary>The verbs there are.</summary>
    public static RootCommand Create(Surroundings here)
    {
        var root = new RootCommand("Features that are declared once and have the same values in training sets and online.")
        {
            new InitVerb(here),
            new ValidateVerb(here),
            new SqlVerb(here),
            new ShowVerb(here),
            new HistoricalVerb(here),
            new MaterializeVerb(here),
            new PushVerb(here),
            new OnlineVerb(here),
            new ParityVerb(here),
            new StatusVerb(here),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExample((HelpAction)help.Action!);
        return root;
    }

    /// <summary>Runs a command and gives its exit code. It never throws.</summary>
    /// <param name="args">The command.</param>
    /// <param name="here">Where it runs.</param>
    /// <param name="cancellationToken">Stops it, and leaves nothing half done.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings here, CancellationToken cancellationToken)
    {
        try
        {
            // A value that begins with @ is a value, and -abc is no bundle of options.
            var parsed = Create(here).Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
                return await WrongUsageAsync(parsed, here);
            return await parsed.InvokeAsync(new() { Output = here.Out, Error = here.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellationToken);
        }
        catch (Exception exception)
        {
            var (code, message) = ErrorText.Of(exception, cancellationToken);
            await here.SayAsync(message);
            return code;
        }
    }

    private static async Task<int> WrongUsageAsync(ParseResult parsed, Surroundings here)
    {
        foreach (var message in parsed.Errors.Select(e => e.Message).Distinct())
            await here.SayAsync($"error: {message}");
        var verb = parsed.CommandResult.Command is Verb { Name: var name } ? $" {name}" : "";
        await here.SayAsync($"Run 'featurestore{verb} --help' to see how it is used.");
        return ExitCode.Wrong;
    }

    /// <summary>Help ends with an example.</summary>
    private sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            help.Invoke(parseResult);
            var example = parseResult.CommandResult.Command is Verb verb ? verb.Example : "featurestore init shop";
            parseResult.InvocationConfiguration.Output.WriteLine($"Example:\n  {example}");
            return ExitCode.Done;
        }
    }
}
