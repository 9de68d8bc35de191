namespace FeatureStore.Model.Tests;

public sealed class ServiceNameTests
{
    private static readonly ServiceDefinition Service = new() { Name = "fraud", Uses = EquatableArray.Of(new ViewUse("card_activity")) };

    // A spine has a column for each key and request, and the result one for each feature beside them.
    [Fact]
    public void What_a_service_is_asked_with_has_no_name_of_its_features() => Assert.Equal(
        ["FS0502 at fraud/1/name: Service 'fraud': 'card_id' is a key for 'card_activity' and a feature. Give the feature another name."],
        Findings(Service with { Derived = EquatableArray.Of(new DerivedFeature { Name = "card_id", Expression = new("tx_5m + 1") }) }));

    [Fact]
    public void A_key_is_no_request() => Assert.Equal(
        ["FS0502 at fraud/1/name: Service 'fraud': 'card_id' is a key for 'card_activity' and a request. Give the request another name."],
        Findings(Service with { Requests = EquatableArray.Of(new RequestDefinition("card_id", FeatureType.Int64, false)) }));

    private static IEnumerable<string> Findings(ServiceDefinition service) =>
        RuleCatalogue.Check(Sample.Set() with { Services = EquatableArray.Of(service) }).Select(f => $"{f.Rule.Id} at {f.Place}: {f.Message}");
}
