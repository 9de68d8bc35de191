namespace FeatureStore.Model;

internal sealed class DecimalPrecisionRule() : Rule("FS0103", Severity.Error,
    "A decimal column or request says how many digits it has",
    "Give it 1 <= p <= 28 digits, 0 <= s <= p of them behind the point ([Precision(p, s)]; decimal(p,s) in YAML)")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var source in context.Definitions.Sources)
        {
            var shape = context.Shape(PlaceKind.Source, source.Name);
            for (var i = 0; i < source.Columns.Count; i++)
            {
                if (Check(new(PlaceKind.Source, source.Name, i, "type"), "column", source.Columns[i].Name, source.Columns[i].Type, shape?.Members[i]) is { } finding)
                    yield return finding;
            }
        }
        foreach (var service in context.Definitions.Services)
        {
            var shape = context.Shape(PlaceKind.Service, service.Name);
            for (var i = 0; i < service.Requests.Count; i++)
            {
                var member = service.Uses.Count + i;
                if (Check(new(PlaceKind.Service, service.Name, member, "type"), "request", service.Requests[i].Name, service.Requests[i].Type, shape?.Members[member]) is { } finding)
                    yield return finding;
            }
        }
    }

    private Finding? Check(Place place, string what, string name, FeatureType type, MemberShape? member)
    {
        type = type.Scalar;
        if (type.Kind != TypeKind.Decimal)
            return null;
        if (member is { HasPrecision: false })
            return At(place, $"Decimal {what} '{name}' has no precision");
        return type.Precision is < 1 or > FeatureType.MaxDecimalPrecision || type.Scale < 0 || type.Scale > type.Precision
            ? At(place, $"{char.ToUpperInvariant(what[0])}{what.Substring(1)} '{name}': {type.Name} is not a decimal that every path can hold")
            : null;
    }
}
