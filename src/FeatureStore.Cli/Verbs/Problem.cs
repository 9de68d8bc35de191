using System.Text.Json;
using FeatureStore.Model;
using FeatureStore.Yaml;

namespace FeatureStore.Cli;

/// <summary>Something that validation found.</summary>
/// <param name="IsError">Whether it is worse than a warning.</param>
/// <param name="Rule">The rule that is broken; null for files of data.</param>
/// <param name="Location">Where in a file of definitions; null if nowhere there.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record Problem(bool IsError, string? Rule, YamlLocation? Location, string Message)
{
    private string Severity => IsError ? "error" : "warning";

    public static Problem Of(YamlFinding finding) => new(finding.Rule.Severity == Model.Severity.Error, finding.Rule.Id, finding.Location, finding.Message);

    /// <summary>What is wrong with a file of data, at the column or the path of its source.</summary>
    public static Problem Of(SourceProblem problem, YamlDefinitions definitions)
    {
        var columns = definitions.Definitions.Source(problem.Source)?.Columns.Select(c => c.PhysicalName).ToList() ?? [];
        var column = problem.Column is null ? -1 : columns.IndexOf(problem.Column);
        var location = definitions.LocationOf(new(PlaceKind.Source, problem.Source, column, column < 0 ? "path" : null));
        return new(IsError: true, Rule: null, location, $"{problem.Source}{(problem.File is null ? "" : $" ({problem.File})")}{(problem.Column is null ? "" : $", column '{problem.Column}'")}: {problem.Message}");
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("severity", Severity);
        json.WriteString("rule", Rule);
        json.WriteString("file", Location?.Path);
        if (Location is not null)
        {
            json.WriteNumber("line", Location.Line);
            json.WriteNumber("column", Location.Column);
        }
        json.WriteString("message", Message);
    }

    /// <summary>One line, as compilers and editors write it.</summary>
    public override string ToString() => $"{(Location is null ? "" : $"{Location}: ")}{Severity}{(Rule is null ? "" : " " + Rule)}: {Message}";
}
