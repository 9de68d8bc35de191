using System.Globalization;
using FeatureStore.Conformance;
using FeatureStore.Oracle;

namespace FeatureStore.DuckDb.Tests.Materialize;

/// <summary>What a materialization reads on random histories, against the obvious evaluation and against the oracle's answers.</summary>
public sealed class RandomRowsTests
{
    private const int Seed = 20240601;
    private const int PlansPerView = 4;

    [Fact]
    public async Task Rows_are_those_that_the_rules_name()
    {
        var (looked, needed, late, whole) = (0, 0, 0, 0);
        foreach (var (name, plan, use, files) in Plans(salt: 1, histories: 60))
        {
            var given = await SourceRows.ReadAsync(plan, files);
            var naive = new NeededRows(plan, use);
            var expected = naive.Needed.ToList();
            Assert.True(Texts(expected).SequenceEqual(Texts(given)), $"{name}: {plan}\nexpected\n{string.Join('\n', Texts(expected))}\ngiven\n{string.Join('\n', Texts(given))}");
            AssertOrder(plan, given);

            looked += naive.Looked.Count();
            needed += expected.Count;
            late += plan.Source.AvailableAt is null ? 0 : expected.Count;
            whole += plan.WholeEntities && plan.WholeUntil > plan.Until ? expected.Count : 0;
        }
        // The rules decide something only if there is much to keep and much to leave out.
        Assert.InRange(needed, 1000, looked * 0.9);
        Assert.InRange(late, 400, needed);
        Assert.InRange(whole, 100, needed);
    }

    [Fact]
    public async Task Answers_from_the_horizon_on_need_no_other_rows()
    {
        var answers = 0;
        foreach (var (name, random, use, files) in Plans(salt: 2, histories: 30))
        {
            // Two runs, one after the other, as a state sees them.
            var first = random with { After = null, WholeEntities = false, Until = random.After ?? random.Until, Horizon = Math.Min(random.Horizon, random.After ?? random.Until) };
            var second = random with { After = first.Until, WholeEntities = false };
            List<Row> given = [.. await SourceRows.ReadAsync(first, files), .. await SourceRows.ReadAsync(second, files)];
            var (all, some) = (Oracle(use, use.Rows, second.Until), Oracle(use, given, second.Until));

            foreach (var key in new NeededRows(second, use).Keys)
            {
                foreach (var instant in Instants(second, use, key))
                {
                    answers++;
                    AssertSame($"{name} at {instant}: {second}", all.At(key, instant), some.At(key, instant));
                }
            }
        }
        Assert.InRange(answers, 1000, int.MaxValue);
    }

    [Fact]
    public async Task Whole_entities_need_no_earlier_run()
    {
        foreach (var (name, random, use, files) in Plans(salt: 3, histories: 30))
        {
            var plan = random with { WholeEntities = true };
            var given = await SourceRows.ReadAsync(plan, files);
            var (all, some) = (Oracle(use, use.Rows, plan.WholeUntil), Oracle(use, given, plan.WholeUntil));
            foreach (var key in new NeededRows(plan, use).Keys.Where(k => given.Any(row => plan.Keys.Select(c => row[c]).SequenceEqual(k))))
            {
                foreach (var instant in Instants(plan, use, key))
                    AssertSame($"{name} at {instant}: {plan}", all.At(key, instant), some.At(key, instant));
            }
        }
    }

    private static IEnumerable<(string Name, MaterializePlan Plan, RestatedUse Use, string Files)> Plans(int salt, int histories)
    {
        for (var number = 0; number < histories; number++)
        {
            var history = HistoryGenerator.Next(Seed + salt, number, 1);
            // A window without a start keeps every row: few of them are enough.
            if (number % 4 > 0)
                history = history.WithFeatures<WindowFeature>((_, f) => f with { Window = f.Window ?? Duration.FromMicroseconds(1) });
            using var files = new CaseFiles(history);
            var random = new Random(number);
            foreach (var use in history.Service.Uses.DistinctBy(u => u.View).Select(u => new RestatedUse(history, u)))
            {
                var plan = SourceRows.PlanOf(history.Definitions, use.View);
                for (var i = 0; i < PlansPerView; i++)
                    yield return ($"history {number}, plan {i}", PlanGenerator.Next(random, plan, use), use, files.PathOf(plan.Source));
            }
        }
    }

    private static HistoryOracle Oracle(RestatedUse use, IEnumerable<Row> rows, long until) =>
        new(use.Restated, rows.Where(row => IsVisible(use, row, until)));

    private static bool IsVisible(RestatedUse use, Row row, long until) =>
        row[use.Restated.EventTime] is not null && (use.Restated.AvailableAt is not { } column || row[column] is not null) && use.Oracle.Visible(row) <= until;

    // From the horizon on: at it, and where the rows of a key happen, become visible and leave windows.
    private static IEnumerable<long> Instants(MaterializePlan plan, RestatedUse use, object?[] key)
    {
        var horizon = Math.Clamp(plan.Horizon, ValueText.Instant("0001-01-01T00:00:00Z"), ValueText.Instant("9999-12-31T23:59:59.999999Z"));
        var rows = use.Oracle.RowsOf(key);
        return rows.SelectMany(row => new[] { (long)row[plan.Source.EventTime]! + 1, use.Oracle.Visible(row) })
            .Append(horizon).Append(horizon + 1).Where(t => t >= plan.Horizon).Distinct();
    }

    private static void AssertSame(string where, IReadOnlyDictionary<string, OracleAnswer> expected, IReadOnlyDictionary<string, OracleAnswer> actual)
    {
        foreach (var (feature, answer) in expected)
            Assert.True(SameAnswers.Same(answer.Value, actual[feature].Value, 0), $"{where}: {feature} is {actual[feature].Value}, expected {answer.Value}");
    }

    private static void AssertOrder(MaterializePlan plan, List<Row> rows)
    {
        if (!plan.WholeEntities && !plan.View.Features.Any(f => f is WindowFeature))
            return;
        var seen = new HashSet<string>();
        string? last = null;
        foreach (var (i, row) in rows.Index())
        {
            var key = string.Join('|', plan.Keys.Select(k => row[k]));
            Assert.True(key == last || seen.Add(key), $"rows of {key} lie apart");
            if (key == last)
                Assert.True((long)rows[i - 1][plan.Source.EventTime]! <= (long)row[plan.Source.EventTime]!);
            last = key;
        }
    }

    private static IEnumerable<string> Texts(IEnumerable<Row> rows) =>
        rows.Select(row => string.Join(", ", row.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key} {Text(p.Value)}"))).Order(StringComparer.Ordinal);

    private static string Text(object? value) => value switch
    {
        null => "null",
        double real => real.ToString("R", CultureInfo.InvariantCulture),
        decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => $"'{value}'",
    };
}
