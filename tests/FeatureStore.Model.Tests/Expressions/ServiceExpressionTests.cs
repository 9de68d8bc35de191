namespace FeatureStore.Model.Tests;

public sealed class ServiceExpressionTests
{
    [Theory]
    [InlineData("amount / v.n", "float64?")]
    [InlineData("amount / n_2", "float64?")]
    [InlineData("again.n == v.n", "bool")]
    [InlineData("other + 1", "int64?")]
    [InlineData("days_between(as_of, as_of) + amount", "float64?")]
    public void Names_are_requests_and_features(string text, string type)
    {
        var service = Service(text);
        var bound = new ServiceTyping(service, Definitions(service)).ExpressionOf(service.Derived[0]);
        Assert.Equal(type, bound.Expression?.Type.Name + (bound.Expression?.CanBeNull == true ? "?" : ""));
    }

    [Fact]
    public void Of_a_request_and_a_feature_of_one_name_the_request_is_meant()
    {
        var service = Service("amount + 1.0") with
        {
            Derived = EquatableArray.Of(new DerivedFeature { Name = "y", Expression = new("amount + 1.0") }, new DerivedFeature { Name = "amount", Expression = new("v.n + 1") }),
        };
        Assert.Equal("FS0002", Assert.Single(RuleCatalogue.Check(Definitions(service))).Rule.Id);
    }

    [Theory]
    [InlineData("n + 1", "FS0603", "'n' can be 'v.n' or 'again.n'. Write 'v.n' if that is meant.")]
    [InlineData("again.n_2 + 1", "FS0602", "There is no request or feature of 's' called 'again.n_2'. Did you mean 'again.n'?")]
    [InlineData("nowhere.n", "FS0602", "There is no request or feature of 's' called 'nowhere.n'. There are amount, x, other, v.n, v.n_2, again.n.")]
    [InlineData("x + 1", "FS0606", "Feature 'x' is computed from itself: 'x' from 'x'. Compute one of them from other features.")]
    public void What_names_cannot_be(string text, string id, string message)
    {
        var service = Service(text);
        var finding = Assert.Single(RuleCatalogue.Check(Definitions(service)));
        Assert.Equal(message, finding.Message);
        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal((3, "expression"), (finding.Place.Member, finding.Place.Option));
    }

    private static ServiceDefinition Service(string text) => new()
    {
        Name = "s",
        Uses = EquatableArray.Of(new ViewUse("v"), new ViewUse("v") { Alias = "again", Pick = EquatableArray.Of("n") }),
        Requests = EquatableArray.Of(new RequestDefinition("amount", FeatureType.Float64, false)),
        Derived = EquatableArray.Of(new DerivedFeature { Name = "x", Expression = new(text) }, new DerivedFeature { Name = "other", Expression = new("v.n + 1") }),
    };

    private static DefinitionSet Definitions(ServiceDefinition service) => new()
    {
        Entities = EquatableArray.Of(new EntityDefinition { Name = "card", Keys = EquatableArray.Of(new KeyDefinition("id", FeatureType.Int64)) }),
        Sources = EquatableArray.Of(ExpressionSample.Source),
        Views = EquatableArray.Of(ExpressionSample.View(
            new WindowFeature { Name = "n", Aggregate = "count", Window = Duration.Parse("1h") },
            new WindowFeature { Name = "n_2", Aggregate = "count", Window = Duration.Parse("2h") })),
        Services = EquatableArray.Of(service),
    };
}
