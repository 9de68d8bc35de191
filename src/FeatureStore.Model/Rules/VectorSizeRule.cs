namespace FeatureStore.Model;

internal sealed class VectorSizeRule() : Rule("FS0110", Severity.Error,
    "A vector column or request says how many elements it has",
    "Give it 1 to 65535 ([Dimensions(n)]; vector(n) in YAML)")
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
        if (type.Kind != TypeKind.Vector)
            return null;
        if (member is { HasDimensions: false })
            return At(place, $"Vector {what} '{name}' does not say how many elements it has");
        return type.Size is < 1 or > FeatureType.MaxVectorSize
            ? At(place, $"{char.ToUpperInvariant(what[0])}{what.Substring(1)} '{name}': {type.Name} is not a vector that every path can hold")
            : null;
    }
}
