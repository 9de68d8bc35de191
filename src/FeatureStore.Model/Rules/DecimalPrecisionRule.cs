namespace FeatureStore.Model;

internal sealed class DecimalPrecisionRule() : Rule("FS0103", Severity.Error,
    "A decimal column says how many digits it has",
    "Add [Precision(p, s)] with 1 <= p <= 28 and 0 <= s <= p")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var source in context.Definitions.Sources)
        {
            var shape = context.Shape(PlaceKind.Source, source.Name);
            for (var i = 0; i < source.Columns.Count; i++)
            {
                var (name, type) = (source.Columns[i].Name, source.Columns[i].Type);
                var place = new Place(PlaceKind.Source, source.Name, i, "type");
                if (type.Kind != TypeKind.Decimal)
                    continue;
                if (shape is not null && !shape.Members[i].HasPrecision)
                    yield return At(place, $"Decimal column '{name}' has no precision");
                else if (type.Precision is < 1 or > FeatureType.MaxDecimalPrecision || type.Scale < 0 || type.Scale > type.Precision)
                    yield return At(place, $"Column '{name}': {type.Name} is not a decimal that every path can hold");
            }
        }
    }
}
