using System.Security.Cryptography;
using System.Text;

namespace FeatureStore.Conformance;

/// <summary>What random histories rarely meet: every type as value and key, awkward keys, uses of a view, and what must fail.</summary>
public abstract partial class OnlineCoverage(StoreUnderTest store) : OnlineConformance(store)
{
    private static readonly FeatureType Channel = FeatureType.Enum("Channel", [new("web", 2), new("pos", 1), new("unknown", -1), new("phone", 300)]);

    private static readonly FeatureType[] AllTypes =
        [.. FeatureType.Simple, FeatureType.Decimal(4, 3), FeatureType.Decimal(18, 2), FeatureType.Decimal(19, 0), FeatureType.Decimal(28, 28), Channel];

    private static readonly string Long = new('é', 150);

    private static readonly string[] Texts =
    [
        "", " ", "a", "A", "a,b", "a%2cb", "{", "}", "{}", "%7b", "%", "%%", "%25", "\0", "\u007f", "\n", ":", "thing:a", "é", "\uFF5E", "𝄞",
        Long, Long + "x", Long + "y", "%#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Long))), new('x', 200), new('x', 201), new('{', 67), new('{', 66),
    ];

    public static TheoryData<string> Types => new(AllTypes.Select(t => t.Name));

    public static TheoryData<string> KeyTypes => new(AllTypes.Where(t => t.IsKey).Select(t => t.Name));

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_type_is_a_value(string name)
    {
        var type = AllTypes.Single(t => t.Name == name);
        var rows = Values(type).Append(null).Select((value, i) => (new object?[] { (long)(i % 5) }, value));
        await AgreesAsync(CoverageCase.Of([new("key", FeatureType.Int64)], type, rows));
    }

    [Theory]
    [MemberData(nameof(KeyTypes))]
    public async Task Every_type_is_a_key(string name)
    {
        var type = AllTypes.Single(t => t.Name == name);
        await AgreesAsync(CoverageCase.Of([new("key", type)], FeatureType.Int64, Values(type).Select((key, i) => (new object?[] { key }, (object?)(long)i))));
    }

    [Fact]
    public async Task Keys_of_several_parts_are_told_apart()
    {
        object?[][] keys = [["a,b", "c"], ["a", "b,c"], ["", ",,"], [",", ","], [",,", ""], ["", ""], ["a", "b"], ["b", "a"], ["1", "1"]];
        await AgreesAsync(CoverageCase.Of([new("left", FeatureType.String), new("right", FeatureType.String)], FeatureType.Int64, keys.Select((key, i) => (key, (object?)(long)i))));
    }

    [Fact]
    public async Task A_global_view_has_one_answer() =>
        await AgreesAsync(CoverageCase.Of([], FeatureType.Int64, Enumerable.Range(0, 5).Select(i => (Array.Empty<object?>(), (object?)(long)i))));

    [Fact]
    public async Task A_view_is_used_twice_with_keys_and_picks_of_its_own()
    {
        var history = CoverageCase.Of([new("key", FeatureType.Int64)], FeatureType.Int64, Enumerable.Range(0, 9).Select(i => (new object?[] { (long)(i % 3) }, (object?)(long)i)));
        var service = new ServiceDefinition
        {
            Name = "twice",
            Uses = EquatableArray.Of(
                new ViewUse(CoverageCase.View) { Alias = "origin", Keys = EquatableArray.Of(new KeyMapping("key", "origin_key")), Pick = EquatableArray.Of("total", "latest") },
                new ViewUse(CoverageCase.View) { Alias = "target", Keys = EquatableArray.Of(new KeyMapping("key", "target_key")), Pick = EquatableArray.Of("n") },
                new ViewUse(CoverageCase.View) { Keys = EquatableArray.Of(new KeyMapping("key", "target_key")) }),
        };
        long?[] keys = [0, 1, 2, 3, null];
        await AgreesAsync(history with
        {
            Service = service,
            Spine = [.. keys.SelectMany(o => keys.Select(t => (Row)new Dictionary<string, object?> { ["origin_key"] = o, ["target_key"] = t, [HistoryCase.SpineTime] = CoverageCase.Start }))],
        });
    }

    [Fact]
    public async Task Many_rows_of_many_keys_come_in_parts() => await AgreesAsync(
        CoverageCase.Of([new("key", FeatureType.Int64)], FeatureType.Int64, Enumerable.Range(0, 6000).Select(i => (new object?[] { i % 7 == 0 ? 1L : (long)i }, (object?)(long)i)))
            .WithRows((_, rows) => rows.Select((row, i) => new Dictionary<string, object?>(row) { ["ts"] = CoverageCase.Start + i, ["known_at"] = CoverageCase.Start + i })) is var history
            ? history with { Spine = [.. history.Spine.Take(10)] }
            : null!);

    private async Task AgreesAsync(HistoryCase history)
    {
        foreach (var flow in new[] { CoverageCase.Materialized, CoverageCase.Pushed })
        {
            foreach (var compaction in Enum.GetValues<FlowCompaction>())
            {
                await using var online = Begin(history);
                AssertNone(await new FlowRun(online, flow with { Compaction = compaction }).DifferenceAsync());
            }
        }
    }

    private static object[] Values(FeatureType type) => type.Kind == TypeKind.String
        ? Texts
        : [.. ValuePool.Draw(new Random(5), type, new TimeGrid(new Random(5)), 40).Distinct()];
}
