namespace FeatureStore.Model;

internal sealed class UnsupportedTypeRule() : Rule("FS0101", Severity.Error,
    "Columns, keys and requests have types that every path can hold",
    "Use bool, an integer of 8 to 64 bits, float, double, decimal, string, Guid, DateOnly, DateTimeOffset, TimeSpan, an enum, byte[], ReadOnlyMemory<float>, or IReadOnlyList<T> of those before byte[]")
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
            : context.Shape(place.Kind, place.Name) is not null ? InCSharp(type.Name)
            : type.Name.StartsWith("decimal", StringComparison.Ordinal) ? "Write it like decimal(12,2)"
            : type.Name.StartsWith("enum", StringComparison.Ordinal) ? "Write it like enum(new=0, paid=1)"
            : type.Name.StartsWith("vector", StringComparison.Ordinal) ? "Write it like vector(128), with 1 to 65535 elements"
            : type.Name.StartsWith("list", StringComparison.Ordinal) ? "Write it like list(int64); elements are scalars, and never null"
            : NearestName.Of(type.Name, FeatureType.Simple.Select(s => s.Name)) is { } nearest ? $"Did you mean '{nearest}'?"
            : "Use bool, int8 to int64, uint8 to uint32, float32, float64, decimal(p,s), string, uuid, date, instant, duration, bytes, enum(name=number, …), vector(n) or list(type)");

    private static string? InCSharp(string name) =>
        name.EndsWith("?>", StringComparison.Ordinal) ? "Remove the '?' from the elements: no list holds nulls"
        : name.EndsWith("[]", StringComparison.Ordinal) || name.StartsWith("List<", StringComparison.Ordinal) ? "Use IReadOnlyList<T>, whose elements are scalars, or ReadOnlyMemory<float> with [Dimensions(n)]"
        : name.StartsWith("Memory<", StringComparison.Ordinal) ? "Use ReadOnlyMemory<float> with [Dimensions(n)]"
        : null;
}
