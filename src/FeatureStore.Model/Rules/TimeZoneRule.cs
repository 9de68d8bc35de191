using System.Text.RegularExpressions;

namespace FeatureStore.Model;

internal sealed class TimeZoneRule() : Rule("FS0303", Severity.Error,
    "A time zone is an IANA name",
    "Write a name such as \"Europe/Berlin\" or \"UTC\"")
{
    private static readonly Regex Pattern = new(@"^[A-Za-z][A-Za-z0-9_+-]{1,31}(/[A-Za-z0-9_+-]{1,31}){0,2}\z", RegexOptions.CultureInvariant);

    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var source in context.Definitions.Sources)
        {
            if (source.TimeZone is { } zone && !Pattern.IsMatch(zone))
                yield return At(new(PlaceKind.Source, source.Name, Option: "time_zone"), $"'{zone}' is not a time zone");
        }
    }
}
