namespace FeatureStore.Model.Tests;

/// <summary>Of durations, bytes, vectors and lists expressions ask only whether they are null.</summary>
public sealed class WholeExpressionTests
{
    private static readonly SourceDefinition Source = new()
    {
        Name = "events",
        EventTime = "at",
        Delay = Duration.Parse("0s"),
        Columns = EquatableArray.Of(
            new ColumnDefinition("at", FeatureType.Instant, false),
            new("flag", FeatureType.Bool, true),
            new("span", FeatureType.Duration, true),
            new("raw", FeatureType.Bytes, true),
            new("vec", FeatureType.Vector(3), true),
            new("tags", FeatureType.List(FeatureType.String), true)),
    };

    [Theory]
    [InlineData("span > span", "'>' takes two numbers, strings, dates, instants or enums, not duration and duration. Expressions ask of a duration only whether it 'is null'.")]
    [InlineData("raw == raw", "'==' takes two values of one type, not bytes and bytes. Expressions ask of a bytes only whether it 'is null'.")]
    [InlineData("tags ?? tags", "'??' takes two values of one type, not list(string) and list(string). Expressions ask of a list(string) only whether it 'is null'.")]
    [InlineData("flag ? vec : vec", "'? :' takes a bool and two values of one type, not bool, vector(3), vector(3). Expressions ask of a vector(3) only whether it 'is null'.")]
    [InlineData("length(tags)", "'length' takes a string, not list(string). Expressions ask of a list(string) only whether it 'is null'.")]
    [InlineData("least(span, span)", "'least' takes two or more values of one type that has an order, not duration and duration. Expressions ask of a duration only whether it 'is null'.")]
    [InlineData("int64(span)", "'int64' takes a bool, a float or a decimal, not duration. Expressions ask of a duration only whether it 'is null'.")]
    [InlineData("vec", "Expressions do not compute a vector(3). Show the column with [Latest], or ask whether it 'is null'.")]
    public void Anything_else_is_an_error(string text, string message)
    {
        var finding = Assert.Single(Check(text));
        Assert.Equal(("FS0604", message), (finding.Rule.Id, finding.Message));
    }

    [Theory]
    [InlineData("span is null or raw is not null")]
    [InlineData("vec is null ? 1 : 2")]
    [InlineData("not (tags is null)")]
    public void Null_is_asked_for(string text) => Assert.Empty(Check(text));

    [Fact]
    public void What_is_not_a_number_is_not_added_up() => Assert.All(["span", "raw", "vec", "tags"], column =>
    {
        Assert.Equal("FS0109", Assert.Single(Check(new WindowFeature { Name = "x", Aggregate = "sum", Input = column, Window = Duration.Parse("1h") })).Rule.Id);
        Assert.Empty(Check(new WindowFeature { Name = "x", Aggregate = "count", Input = column, Window = Duration.Parse("1h") }));
    });

    private static EquatableArray<Finding> Check(string text) => Check(
    [
        .. Source.Columns.Skip(1).Select(c => (FeatureDefinition)new LatestFeature { Name = c.Name, Column = c.Name }),
        new DerivedFeature { Name = "x", Expression = new(text) },
    ]);

    private static EquatableArray<Finding> Check(params FeatureDefinition[] features) => RuleCatalogue.Check(new()
    {
        Sources = EquatableArray.Of(Source),
        Views = EquatableArray.Of(new ViewDefinition { Name = "v", Source = "events", Features = new(features) }),
    });
}
