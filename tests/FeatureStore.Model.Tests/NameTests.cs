namespace FeatureStore.Model.Tests;

public sealed class NameTests
{
    [Theory]
    [InlineData("Tx5m", "tx_5m")]
    [InlineData("AvgTicket30d", "avg_ticket_30d")]
    [InlineData("WebTx24h", "web_tx_24h")]
    [InlineData("IPAddress", "ip_address")]
    [InlineData("CardId", "card_id")]
    [InlineData("X", "x")]
    [InlineData("XY", "xy")]
    [InlineData("Spend1H", "spend_1_h")]
    [InlineData("HTTPServer2Go", "http_server_2_go")]
    public void A_member_has_one_stored_name(string member, string name)
    {
        Assert.Equal(name, SnakeCase.Of(member));
        Assert.True(SnakeCase.IsName(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5m")]
    [InlineData("_x")]
    [InlineData("x_")]
    [InlineData("x__y")]
    [InlineData("X")]
    [InlineData("größe")]
    [InlineData("x\n")]
    [InlineData("x y")]
    [InlineData("x\"; DROP TABLE y; --")]
    public void Anything_else_is_no_name(string name) => Assert.False(SnakeCase.IsName(name));

    [Fact]
    public void A_name_is_at_most_128_characters_long()
    {
        Assert.True(SnakeCase.IsName(new string('a', 128)));
        Assert.False(SnakeCase.IsName(new string('a', 129)));
    }

    [Theory]
    [InlineData("chanel", "channel")]
    [InlineData("Amout", "Amount")]
    [InlineData("zzzzzz", null)]
    public void The_nearest_name_is_close(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(name, ["channel", "Amount", "merchant"]));
}
