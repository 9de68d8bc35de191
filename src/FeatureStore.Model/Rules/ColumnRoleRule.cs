namespace FeatureStore.Model;

internal sealed class ColumnRoleRule() : Rule("FS0104", Severity.Error,
    "Times are instants, the deletion mark is a bool",
    "Use a DateTimeOffset for times and a bool for the deletion mark")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var source in context.Definitions.Sources)
        {
            if (source.EventTime.Length == 0)
                yield return At(new(PlaceKind.Source, source.Name), $"Source '{source.Name}' does not say when its rows happened", "Add EventTime = nameof(…) with a DateTimeOffset column");
            foreach (var (option, name, wanted) in Roles(source))
            {
                if (name is not null && source.Column(name) is { Type: { Kind: not TypeKind.Unsupported } type } && type.Kind != wanted)
                    yield return At(new(PlaceKind.Source, source.Name, Option: option), $"Column '{name}' of source '{source.Name}' is {type.Name}, but {option} takes {(wanted == TypeKind.Bool ? "a bool" : "an instant")}");
            }
        }
    }

    private static IEnumerable<(string Option, string? Column, TypeKind Wanted)> Roles(SourceDefinition source) =>
    [
        ("event_time", source.EventTime, TypeKind.Instant),
        ("available_at", source.AvailableAt, TypeKind.Instant),
        ("deleted", source.Deleted, TypeKind.Bool),
    ];
}
