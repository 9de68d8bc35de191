using FeatureStore.Model;

namespace FeatureStore.Yaml;

/// <summary>Where the places of definitions stand in their files.</summary>
internal sealed class Locations(IReadOnlyDictionary<(PlaceKind Kind, string Name), DefinitionNode> definitions)
{
    /// <summary>The location of a place, or of the nearest thing that is written; null for definitions that are not there.</summary>
    public YamlLocation? Of(Place place)
    {
        if (!definitions.TryGetValue((place.Kind, place.Name), out var definition))
            return null;
        if (place.Member < 0 || place.Member >= definition.Members.Count)
            return definition.File.Locate(Option(definition.Node, place) ?? definition.Node.Find("name") ?? definition.Node);
        var member = definition.Members[place.Member];
        if (place.Option == "name" && member.Key is not null)
            return definition.File.Locate(member.Key);
        var value = member.Value is MappingNode mapping ? Option(mapping, place) : place.Option is "type" or "view" ? member.Value : null;
        if (place.Span is { } span && value is ScalarNode scalar && ScalarPositions.Of(scalar, definition.File.File.Text) is { } positions && span.End < positions.Length)
            return definition.File.Locate(positions[span.Start], Math.Max(positions[span.End], positions[span.Start] + 1));
        return definition.File.Locate(value ?? member.Key ?? (member.Value as MappingNode)?.Find("name") ?? member.Value);
    }

    private static YamlNode? Option(MappingNode node, Place place)
    {
        var value = place.Option switch
        {
            null => null,
            "of" or "n" => node.Entries.FirstOrDefault(e => AggregateCatalogue.Find(e.Key.Value) is not null).Value is { } input ? (input as MappingNode)?.Find(place.Option) ?? input : null,
            var option => node.Find(option),
        };
        return value is SequenceNode list && place.Item >= 0 && place.Item < list.Items.Count ? list.Items[place.Item] : value;
    }
}
