namespace FeatureStore.Testing;

/// <summary>Tells of a value that is not what it should be: whose and when, what it means, and which rows it is made of.</summary>
/// <param name="service">The service.</param>
/// <param name="definitions">What it refers to.</param>
/// <param name="output">The feature.</param>
/// <param name="inputs">The keys and requests.</param>
/// <param name="instant">The instant.</param>
internal sealed class FailureText(ServiceDefinition service, DefinitionSet definitions, OutputColumn output, IReadOnlyList<object?> inputs, long instant)
{
    private const int MostFeatures = 2;
    private const int MostCharacters = 300;

    private readonly HistoricalPlan _plan = Planner.Plan(service, definitions);

    /// <summary>The text.</summary>
    /// <param name="summary">What is wrong, in one line.</param>
    /// <param name="reads">Reads the rows.</param>
    /// <param name="facts">The values, each with what it is.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<string> WriteAsync(string summary, SourceReads reads, IEnumerable<(string Name, string Value)> facts, CancellationToken cancellationToken)
    {
        var features = ComputedFrom.Of(_plan, service, output);
        List<string> lines = [summary, "", .. Facts(facts)];
        foreach (var feature in features.Take(MostFeatures))
        {
            try
            {
                lines.AddRange(await RowsAsync(feature, reads, cancellationToken).ConfigureAwait(false));
            }
            catch (FeatureStoreException exception)
            {
                lines.Add($"The rows of {feature.Name} cannot be shown: {exception.Message}");
            }
        }
        if (features.Count > MostFeatures)
            lines.AddRange(["", $"It is computed from {features.Count - MostFeatures} more: {ShownValue.Text(string.Join(", ", features.Skip(MostFeatures).Select(f => f.Name)), MostCharacters)}."]);
        return string.Join(Environment.NewLine, lines);
    }

    private IEnumerable<string> Facts(IEnumerable<(string Name, string Value)> facts)
    {
        var asked = SpineColumns.WithRequests(service, definitions).Select((c, i) => $"{c.Name} = {ShownValue.Of(inputs[i], c.Type)}");
        (string Name, string Value)[] all = [("of", inputs.Count == 0 ? "everybody" : string.Join(", ", asked)), ("at T", ShownValue.Of(instant)), .. facts, ("meaning", ShownValue.Text(MeaningOfIt(), MostCharacters))];
        var width = all.Max(f => f.Name.Length);
        return all.Select(f => $"  {f.Name.PadRight(width)}  {f.Value}");
    }

    private string MeaningOfIt() => _plan.Derived.FirstOrDefault(d => d.Name == output.Name) is { } derived
        ? Meaning.Derived(derived.Feature)
        : ComputedFrom.Of(_plan, service, output).Select(f => Meaning.Of(f.Feature, definitions.View(f.Use.View)!)).FirstOrDefault(output.Name);

    private async Task<IEnumerable<string>> RowsAsync(ComputedFrom feature, SourceReads reads, CancellationToken cancellationToken)
    {
        var view = ReplayedView.Of(service, definitions).First(v => v.View.Name == feature.Use.View);
        var entity = definitions.Entity(view.View.Entity);
        List<string> head = feature.Name == output.Name ? [""] : ["", $"It reads {feature.Name}: {ShownValue.Text(Meaning.Of(feature.Feature, view.View), MostCharacters)}"];
        if (KeyOf(feature.Use, entity) is not { } key)
            return [.. head, "A null in the key is nobody: no row counts."];
        var rows = await reads.RowsAsync(view, key, cancellationToken).ConfigureAwait(false);
        var order = new VersionOrder(view, entity);
        var (title, verdicts) = feature.Feature switch
        {
            WindowFeature window when new WindowVerdicts(window, view, instant) is var found => (found.Title, found.Of(rows, order)),
            LatestFeature latest => (LatestVerdicts.Title, new LatestVerdicts(latest, view, instant).Of(rows, order)),
            _ => ("", []),
        };
        return [.. head, $"Rows of {view.Source.Name}{(entity is null ? "" : $" with this {entity.Name}")}, {title}:", .. RowTable.Of(view, Columns(feature.Feature, view.Source), verdicts)];
    }

    // A null in a key is nobody.
    private EntityKey? KeyOf(ViewUse use, EntityDefinition? entity)
    {
        var columns = SpineColumns.Of(service, definitions).Select(c => c.Name).ToList();
        var values = (entity?.Keys ?? default).Select(k => inputs[columns.IndexOf(use.ColumnOf(k.Name))]).ToArray();
        return values.Contains(null) ? null : new([.. values.OfType<object>()]);
    }

    private static string[] Columns(FeatureDefinition feature, SourceDefinition source) =>
    [
        .. new[] { source.EventId, feature is LatestFeature ? source.Deleted : null }.OfType<string>()
            .Concat(ViewColumns.InputsOf(feature)).Distinct().Where(c => c != source.EventTime && c != source.AvailableAt),
    ];
}
