namespace FeatureStore.Model;

internal sealed class DefaultFitsRule() : Rule("FS0108", Severity.Error,
    "A default is a value of its feature's type",
    "Give a value of that type")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (feature, type, _, _, place) in context.TypedFeatures)
        {
            if (feature.Default is { } text && !Literal.Fits(text, type))
                yield return At(place with { Option = "default" }, $"Feature '{feature.Name}': the default '{text}' is not a value of {type.Name}", type.Kind switch
                {
                    TypeKind.Instant => "Write it like \"2024-05-01T10:00:00Z\", with at most six digits of a second",
                    TypeKind.Date => "Write it like \"2024-05-01\"",
                    TypeKind.Decimal => $"Write it like \"12.50\", with at most {type.Scale} digits after the point and {type.Precision} in all",
                    TypeKind.Enum => "Name a member: " + string.Join(", ", type.Members.Select(m => m.Name)),
                    TypeKind.Duration => "Write it like \"5m\": an integer and us, ms, s, m, h, d or w",
                    TypeKind.List => "Write \"[]\", the empty list, or make the feature nullable",
                    TypeKind.Bytes or TypeKind.Vector => "Leave it out, and make the feature nullable",
                    _ => null,
                });
        }
    }
}
