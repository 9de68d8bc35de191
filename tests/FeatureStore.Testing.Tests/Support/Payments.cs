namespace FeatureStore.Testing.Tests.Support;

/// <summary>A morning of one account, and a payment of another.</summary>
internal static class Payments
{
    public static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public static Payment[] All =>
    [
        Of("p1", minutes: -130, amount: 1000, Channel.Web),
        Of("p2", minutes: -20, amount: 250, Channel.Web),
        Of("p3", minutes: -10, amount: 30.5m, Channel.Till),
        Of("p4", minutes: -5, amount: 12, null),
        Of("p4", minutes: -5, amount: 12, null) with { KnownAt = Noon.AddMinutes(-1) },
        Of("p5", minutes: -1, amount: 400, Channel.Web) with { KnownAt = Noon.AddSeconds(90) },
        Of("p6", minutes: 0, amount: 7, Channel.Till),
        Of("p7", minutes: 3, amount: 8, Channel.Till),
    ];

    public static Payment Of(string id, double minutes, decimal amount, Channel? channel) =>
        new(id, 1, "corner", amount, 0.5, channel, Noon.AddMinutes(minutes), Noon.AddMinutes(minutes).AddSeconds(2));
}
