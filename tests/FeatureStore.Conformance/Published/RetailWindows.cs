namespace FeatureStore.Conformance;

/// <summary>Real rows: an engine's windows over them equal the oracle's.</summary>
[Trait("Category", "Oracles")]
public abstract class RetailWindows(DefinitionDoor door = DefinitionDoor.Records, bool identified = false) : HistoricalConformance
{
    [Theory]
    [InlineData("customer_id", "[)")]
    [InlineData("customer_id", "(]")]
    [InlineData("stock_code", "[)")]
    [InlineData("stock_code", "(]")]
    public async Task Windows_equal_the_oracle_s(string key, string bounds)
    {
        var history = RetailHistory.Of(key, BoundsText.Parse(bounds), identified).Through(door);
        var expected = RetailHistory.OneByOne(history, key).Select(one => OracleAnswers.Of(one).Single()).ToArray();

        Assert.InRange(expected.Length, 300, 1000);
        Assert.Contains(expected, row => row["spend__lines_1h"].Value is > 1L);
        var actual = await EvaluateAsync(history);
        Assert.Null(SameAnswers.Difference(history, expected, actual));
        // The same money twice: amounts that the rows have, and quantity times price as the definition computes it.
        Assert.All(actual, row => Assert.Equal((decimal?)row["spend__amount_7d"] * 100, (long?)row["spend__cents_7d"]));
    }
}
