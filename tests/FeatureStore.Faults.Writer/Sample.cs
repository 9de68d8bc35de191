using System.Globalization;

namespace FeatureStore.Faults.Writer;

/// <summary>Nine hours of payments and visits, the same in every process; some payments become known late, and some are told twice.</summary>
public static class Sample
{
    private const int PaymentCount = 400;
    private const int VisitCount = 250;

    private static readonly DateTimeOffset Start = new(2024, 5, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string?[] Channels = ["web", "pos", "app", null];

    /// <summary>Up to where the first materialization goes.</summary>
    public static DateTimeOffset Cut1 { get; } = Start.AddHours(3);

    /// <summary>Up to where the second goes.</summary>
    public static DateTimeOffset Cut2 { get; } = Start.AddHours(6);

    /// <summary>Everything has happened by then.</summary>
    public static DateTimeOffset End { get; } = Start.AddHours(9);

    /// <summary>Everything is known by then.</summary>
    public static DateTimeOffset AllKnown { get; } = End.AddMinutes(5);

    public static IReadOnlyList<long> Cards { get; } = [.. Enumerable.Range(1, 24)];

    public static IReadOnlyList<string> Shops { get; } = ["bakery", "book shop", "café", "dépôt", "{kiosk}", "%market"];

    /// <summary>The payments in the order in which they became known.</summary>
    public static IReadOnlyList<Payment> Payments { get; } = [.. NextPayments(new(1)).OrderBy(Known)];

    public static IReadOnlyList<Visit> Visits { get; } = [.. NextVisits(new(2))];

    /// <summary>When a payment became known.</summary>
    public static DateTimeOffset Known(Payment payment) => payment.KnownAt > payment.PaidAt ? payment.KnownAt : payment.PaidAt;

    private static IEnumerable<Payment> NextPayments(Random random)
    {
        for (var i = 0; i < PaymentCount; i++)
        {
            var at = Next(random);
            var late = random.Next(6) == 0 ? random.Next(2400) : random.Next(5);
            var payment = new Payment(
                i.ToString("D4", CultureInfo.InvariantCulture), Cards[random.Next(Cards.Count - 1)], Shops[random.Next(Shops.Count)], random.Next(1, 50_000) / 100m,
                Channels[random.Next(Channels.Length)], at, Earlier(at.AddSeconds(late), AllKnown));
            yield return payment;
            if (random.Next(15) == 0)
                yield return payment with { Amount = payment.Amount + 1, KnownAt = Earlier(payment.KnownAt.AddMinutes(random.Next(30)), AllKnown) };
        }
    }

    private static IEnumerable<Visit> NextVisits(Random random)
    {
        for (var i = 0; i < VisitCount; i++)
            yield return new(Cards[random.Next(Cards.Count - 1)], random.Next(600), Next(random));
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Next(Random random) => Start.AddMicroseconds(random.NextInt64((long)(End - Start).TotalMicroseconds));
}
