using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>Random right definitions: what the first seeds leave out of the language nobody can have forgotten.</summary>
internal sealed class RandomDefinitions
{
    // Among them words that YAML, C#, SQL or the reader itself knows.
    private static readonly string[] Columns =
        ["amount", "channel", "null", "true", "class", "rows", "name", "select", "event", "type", "column", "yes", "no_more", "default", "x", "ip_address", "tx_5m", "long_name_of_a_column", "of", "string"];

    private readonly Chance _chance;
    private readonly RandomTypes _types;

    private RandomDefinitions(Chance chance) => (_chance, _types) = (chance, new(chance));

    public static DefinitionSet Next(int seed) => new RandomDefinitions(new(seed)).Next();

    private DefinitionSet Next()
    {
        var entities = new[] { "card", "merchant", "device", "null" }.Select(Entity).ToArray();
        var mappings = new Dictionary<(string Source, string Entity), EquatableArray<KeyMapping>>();
        var sources = new[] { "transactions", "null" }.Select(name => Source(name, entities, mappings)).ToArray();
        var views = new[] { "card_activity", "merchant_risk", "everybody" }.Select((name, i) =>
        {
            var source = _chance.Of(sources);
            var entity = i == 2 && !_chance.OneIn(3) ? null : _chance.Of(entities);
            return new RandomView(_chance, _types, source).Next(name, entity?.Name, entity is null ? default : mappings[(source.Name, entity.Name)]);
        }).ToArray();
        var set = new DefinitionSet { Entities = new(entities), Sources = new(sources), Views = new(views) };
        return set with { Services = EquatableArray.From(new[] { "fraud_v1", "class" }.Select(name => new RandomService(_chance, _types, set).Next(name)).ToArray()) };
    }

    private EntityDefinition Entity(string name) => new()
    {
        Name = name,
        Keys = EquatableArray.From(_chance.Shuffled([name + "_id", name + "_region_2", name + "_kind"]).Take(_chance.OneIn(3) ? 1 : 2 + _chance.Below(2)).Select(key => new KeyDefinition(key, _types.Key())).ToArray()),
    };

    private SourceDefinition Source(string name, EntityDefinition[] entities, Dictionary<(string, string), EquatableArray<KeyMapping>> mappings)
    {
        var columns = new List<ColumnDefinition> { new("at", FeatureType.Instant, _chance.OneIn(3)), new("seen_at", FeatureType.Instant, _chance.OneIn(3)), new("gone", FeatureType.Bool, _chance.OneIn(2)) };
        foreach (var entity in entities)
        {
            var mapped = entity.Keys.Where(_ => _chance.OneIn(3)).ToDictionary(k => k.Name, k => "src_" + k.Name);
            columns.AddRange(entity.Keys.Select(k => new ColumnDefinition(mapped.GetValueOrDefault(k.Name, k.Name), k.Type, _chance.OneIn(2))));
            mappings[(name, entity.Name)] = EquatableArray.From(_chance.Shuffled(mapped).Select(m => new KeyMapping(m.Key, m.Value)));
        }
        columns.AddRange(_chance.Some(Columns, Columns.Length).Select(c => new ColumnDefinition(c, _types.Next(), _chance.OneIn(2))));
        var all = _chance.Shuffled(Physical(columns));
        var (path, sql) = _chance.Below(3) switch { 0 => (null, null), 1 => (null, "select * from 'x' where y != '" + _chance.Text() + "'"), _ => (_chance.Text() + ".parquet", (string?)null) };
        return new()
        {
            Name = name,
            Columns = new(all),
            Path = path,
            Sql = sql,
            EventTime = "at",
            AvailableAt = _chance.OneIn(2) ? "seen_at" : null,
            Delay = _chance.OneIn(2) ? _chance.Duration(canBeZero: true) : null,
            EventId = _chance.OneIn(2) ? _chance.Of(all).Name : null,
            Sequence = _chance.OneIn(2) ? _chance.Of(all).Name : null,
            Deleted = _chance.OneIn(2) ? "gone" : null,
            TimeZone = _chance.OneIn(2) ? _chance.Of(["Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires"]) : null,
            Nan = _chance.OneIn(2) ? NanPolicy.Fail : NanPolicy.Null,
            MaxClockSkew = _chance.OneIn(2) ? _chance.Duration(canBeZero: true) : null,
        };
    }

    // Files call their columns what they like, but no two of them the same.
    private IEnumerable<ColumnDefinition> Physical(IReadOnlyList<ColumnDefinition> columns)
    {
        var taken = columns.Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
        {
            var physical = _chance.OneIn(2) ? _chance.Text() : column.Name;
            yield return physical == column.Name || taken.Add(physical) ? column with { PhysicalName = physical }
                : column with { PhysicalName = physical + taken.Count.ToString(CultureInfo.InvariantCulture) };
        }
    }
}
