namespace FeatureStore.Model;

internal sealed class UnknownColumnRule() : Rule("FS0003", Severity.Error,
    "A definition names columns that its source has",
    "Name a column of the source")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var source in context.Definitions.Sources)
        {
            foreach (var (option, column) in Roles(source))
            {
                if (column is not null && source.Column(column) is null)
                    yield return Unknown(context, source, column, new(PlaceKind.Source, source.Name, Option: option));
            }
        }
        foreach (var (feature, source, _, place) in context.Features)
        {
            if (feature is LatestFeature latest && source.Column(latest.Column) is null)
                yield return Unknown(context, source, latest.Column, place with { Option = "latest" });
            if (feature is WindowFeature { Input: { } input } && source.Column(input) is null)
                yield return Unknown(context, source, input, place with { Option = "of" });
        }
    }

    private static IEnumerable<(string Option, string? Column)> Roles(SourceDefinition source) =>
    [
        ("event_time", source.EventTime.Length == 0 ? null : source.EventTime),
        ("available_at", source.AvailableAt),
        ("event_id", source.EventId),
        ("sequence", source.Sequence),
        ("deleted", source.Deleted),
    ];

    private Finding Unknown(RuleContext context, SourceDefinition source, string column, Place place)
    {
        var columns = context.SpellColumns(source).ToArray();
        return At(place, $"Source '{source.Name}' has no column '{column}'",
            NearestName.Of(column, columns) is { } nearest ? $"Did you mean '{nearest}'?" : $"It has {string.Join(", ", columns)}");
    }
}
