using System.Globalization;

namespace FeatureStore.Sdk.Tests;

/// <summary>Every function of the catalogue, by the interpreter and by <see cref="Calculate"/>.</summary>
public sealed class FunctionTests
{
    private const int Rows = 300;

    private static readonly Dictionary<string, string> Symbols = new()
    {
        ["add"] = "+",
        ["subtract"] = "-",
        ["multiply"] = "*",
        ["divide"] = "/",
        ["remainder"] = "%",
        ["equal"] = "==",
        ["not_equal"] = "!=",
        ["less"] = "<",
        ["less_or_equal"] = "<=",
        ["greater"] = ">",
        ["greater_or_equal"] = ">=",
        ["and"] = "and",
        ["or"] = "or",
    };

    private static readonly Dictionary<string, string> Lists = new()
    {
        ["bool"] = "true",
        ["int64"] = "7, -1, 0",
        ["int8"] = "7, -1",
        ["uint32"] = "1",
        ["float64"] = "0.5, 1e300",
        ["float32"] = "0.5, 1",
        ["money"] = "0.05m, 1",
        ["string"] = "'web', '😀', 'it''s'",
        ["uuid"] = "'00000000-0001-0002-0304-050607080900'",
        ["date"] = "'1970-01-01', '2024-02-29'",
        ["instant"] = "'1970-01-01T00:00:00Z'",
        ["color"] = "'red', 'deep blue'",
    };

    public static TheoryData<string> Names => new(FunctionCatalogue.All.Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_interpreter_knows_it(string name) => Assert.Contains(name, FunctionNodes.Names);

    [Fact]
    public void The_interpreter_knows_no_other() => Assert.Empty(FunctionNodes.Names.Except(FunctionCatalogue.All.Select(f => f.Name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_examples(string name)
    {
        foreach (var example in FunctionCatalogue.Find(name)!.Examples)
            Assert.Equal(example.Value, Text(RowExpressions.ValueOf(example.Text)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Interpreted_and_calculated_it_is_the_same(string name)
    {
        var trees = Texts(name).Select(t => (Text: t, Bound: RowExpressions.TryBind(t).Expression)).Where(t => t.Bound is not null).ToArray();
        Assert.NotEmpty(trees);
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var values = 0;
        foreach (var (text, tree) in trees)
        {
            for (var i = 0; i < Rows; i++)
            {
                var row = RowExpressions.Source.Columns.ToDictionary(c => c.Name, c => EdgeValues.Of(c.Type, random));
                var interpreted = Interpreter.Evaluate(tree!, reference => row[reference.Name]);
                var calculated = CalculateTree.Evaluate(tree!, reference => row[reference.Name]);
                values += calculated is null ? 0 : 1;
                if (!Equals(interpreted, calculated is double real ? real + 0.0 : calculated))
                    Assert.Fail($"{text} over {string.Join(", ", row.Where(v => text.Contains(v.Key)).Select(v => $"{v.Key} = {v.Value ?? "null"}"))} is {interpreted ?? "null"} interpreted and {calculated ?? "null"} calculated (seed {seed})");
            }
        }
        Assert.True(values > 0);
    }

    private static IEnumerable<string> Texts(string name)
    {
        var types = RowExpressions.Types.Keys.ToArray();
        if (Symbols.TryGetValue(name, out var symbol))
            return types.SelectMany(a => types.Select(b => $"a_{a} {symbol} b_{b}"));
        return name switch
        {
            "negate" => types.Select(t => $"-a_{t}"),
            "not" => ["not a_bool"],
            "is_null" => types.Select(t => $"a_{t} is null"),
            "coalesce" => types.SelectMany(a => types.Select(b => $"a_{a} ?? b_{b}")),
            "if" => types.SelectMany(a => types.Select(b => $"a_bool ? a_{a} : b_{b}")),
            "in" => Lists.Select(list => $"a_{list.Key} in ({list.Value})"),
            "round" => types.SelectMany(t => new[] { $"round(a_{t})", $"round(a_{t}, 1)", $"round(a_{t}, 7)" }),
            "decimal" => types.SelectMany(t => new[] { $"decimal(a_{t}, 0)", $"decimal(a_{t}, 3)", $"decimal(a_{t}, 28)" }),
            "haversine_km" => ["haversine_km(a_float32, b_float32, a_int8, b_int8)", "haversine_km(a_float64, b_float64, 10, 20)"],
            "concat" => ["concat(a_string, b_string)", "concat(a_string, 'é', b_string, lower(a_string))"],
            "uuid" => ["uuid(a_uuid)"],
            "least" => types.SelectMany(a => types.Select(b => $"least(a_{a}, b_{b})")).Append("least(a_int64, b_int64, 5)"),
            "greatest" => types.SelectMany(a => types.Select(b => $"greatest(a_{a}, b_{b})")).Append("greatest(a_string, upper(b_string), 'web')"),
            _ => types.Select(t => $"{name}(a_{t})").Concat(types.SelectMany(a => types.Select(b => $"{name}(a_{a}, b_{b})"))),
        };
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        bool known => known ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
