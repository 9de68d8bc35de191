using System.Globalization;
using System.Text;

namespace FeatureStore.Cli;

/// <summary>
/// Orders of a small shop in the thirty days before an instant, and questions about them. The same instant gives the same
/// data. Text, so that everybody can read it and change a row.
/// </summary>
internal static class ShopData
{
    private const int Customers = 50;
    private const int Orders = 3_000;
    private const int Questions = 500;
    private const int NewOrders = 20;
    private const string Columns = "order_id,customer_id,amount,channel,ordered_at,loaded_at\n";
    private static readonly TimeSpan Span = TimeSpan.FromDays(30);
    private static readonly string[] Channels = ["web", "store", "app", ""];

    /// <summary>Orders; they become known within minutes, one in twenty within hours.</summary>
    public static string OrdersBefore(DateTimeOffset end)
    {
        var (numbers, csv) = (new Numbers(1), new StringBuilder(Columns));
        for (var i = 0; i < Orders; i++)
        {
            var ordered = end - Span + (Span * ((i + numbers.Next()) / Orders));
            var loaded = ordered + TimeSpan.FromMinutes(numbers.Next() < 0.05 ? 300 * numbers.Next() : 5 * numbers.Next());
            csv.Append(CultureInfo.InvariantCulture, $"o{i:D5},{Customer(numbers)},{Amount(numbers)},{Channels[(int)(Channels.Length * numbers.Next())]},{Text(ordered)},{Text(loaded)}\n");
        }
        return csv.ToString();
    }

    /// <summary>What customers were about to order, when, and whether they sent it back.</summary>
    public static string LabelsBefore(DateTimeOffset end)
    {
        var (numbers, csv) = (new Numbers(2), new StringBuilder("customer_id,amount,at,returned\n"));
        for (var i = 0; i < Questions; i++)
            csv.Append(CultureInfo.InvariantCulture, $"{Customer(numbers)},{Amount(numbers)},{Text(end - (Span * (0.7 * numbers.Next())))},{(numbers.Next() < 0.1 ? "true" : "false")}\n");
        return csv.ToString();
    }

    /// <summary>Orders of the last minute, which no file of the source has yet; one is of customer 7.</summary>
    public static string NewOrdersBefore(DateTimeOffset end)
    {
        var (numbers, csv) = (new Numbers(3), new StringBuilder(Columns));
        for (var i = 0; i < NewOrders; i++)
        {
            var ordered = end - TimeSpan.FromSeconds(3 * (NewOrders - i));
            csv.Append(CultureInfo.InvariantCulture, $"n{i:D5},{(i == 0 ? 7 : Customer(numbers))},{Amount(numbers)},web,{Text(ordered)},{Text(ordered.AddSeconds(1))}\n");
        }
        return csv.ToString();
    }

    // Few customers order often, most seldom.
    private static int Customer(Numbers numbers) => (int)Math.Exp(numbers.Next() * Math.Log(Customers + 1));

    private static decimal Amount(Numbers numbers) => decimal.Round((decimal)(numbers.Next() * numbers.Next() * 200), 2) + 1.00m;

    private static string Text(DateTimeOffset instant) => Wording.Of(instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond)));

    /// <summary>SplitMix64: the same numbers with every runtime.</summary>
    private sealed class Numbers(ulong seed)
    {
        private ulong _state = seed;

        public double Next()
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }
}
