namespace FeatureStore.Model;

internal sealed class UnsupportedTypeRule() : Rule("FS0101", Severity.Error,
    "Columns, keys and requests have types that every path can hold",
    "Use bool, an integer of 8 to 64 bits, float, double, decimal, string, Guid, DateOnly, DateTimeOffset or an enum")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var entity in context.Definitions.Entities)
        {
            for (var i = 0; i < entity.Keys.Count; i++)
            {
                if (entity.Keys[i].Type.Kind == TypeKind.Unsupported)
                    yield return Wrong(context, new(PlaceKind.Entity, entity.Name, i, "type"), $"Key '{entity.Keys[i].Name}'", entity.Keys[i].Type);
            }
        }
        foreach (var source in context.Definitions.Sources)
        {
            for (var i = 0; i < source.Columns.Count; i++)
            {
                if (source.Columns[i].Type.Kind == TypeKind.Unsupported)
                    yield return Wrong(context, new(PlaceKind.Source, source.Name, i, "type"), $"Column '{source.Columns[i].Name}'", source.Columns[i].Type);
            }
        }
        foreach (var finding in Requests(context))
            yield return finding;
    }

    private IEnumerable<Finding> Requests(RuleContext context)
    {
        foreach (var service in context.Definitions.Services)
        {
            for (var i = 0; i < service.Requests.Count; i++)
            {
                if (service.Requests[i].Type.Kind == TypeKind.Unsupported)
                    yield return Wrong(context, new(PlaceKind.Service, service.Name, service.Uses.Count + i, "type"), $"Request '{service.Requests[i].Name}'", service.Requests[i].Type);
            }
        }
    }

    private Finding Wrong(RuleContext context, Place place, string what, FeatureType type) =>
        At(place, $"{what} has the type '{type.Name}', which has no meaning in every path",
            type.Name is "DateTime" or "System.DateTime" ? "Use DateTimeOffset: a DateTime does not say which instant it is"
            : context.Shape(place.Kind, place.Name) is not null ? null
            : type.Name.StartsWith("decimal", StringComparison.Ordinal) ? "Write it like decimal(12,2)"
            : type.Name.StartsWith("enum", StringComparison.Ordinal) ? "Write it like enum(new=0, paid=1)"
            : NearestName.Of(type.Name, FeatureType.Simple.Select(s => s.Name)) is { } nearest ? $"Did you mean '{nearest}'?"
            : "Use bool, int8 to int64, uint8 to uint32, float32, float64, decimal(p,s), string, uuid, date, instant or enum(name=number, …)");
}
