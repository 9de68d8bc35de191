namespace FeatureStore.Generators.Tests;

/// <summary>The definitions that the docs show first, as far as there are aggregates for them.</summary>
internal static class Example
{
    public const string Card = """
        using FeatureStore;
        namespace Acme.Fraud;
        /// <summary>A payment card.</summary>
        [Entity("card")]
        public readonly partial record struct Card(long CardId);
        /// <summary>A shop.</summary>
        [Entity("merchant")]
        public readonly partial record struct Merchant(long MerchantId);
        """;

    public const string Transaction = """
        using System;
        using FeatureStore;
        namespace Acme.Fraud;
        /// <summary>How a payment was made.</summary>
        public enum Channel { /// <summary>Online.</summary>
            Web, /// <summary>In a shop.</summary>
            [Name("pos")] PointOfSale }
        /// <summary>Payments.</summary>
        [Source("transactions", Path = "data/transactions/**/*.parquet",
                EventTime = nameof(TxTime), AvailableAt = nameof(IngestedAt), EventId = nameof(TxId))]
        public partial record Transaction(string TxId, long CardId, long MerchantId, [Precision(12, 2)] decimal Amount, string? Channel,
                                          Channel Kind, [Name("Time of payment")] DateTimeOffset TxTime, DateTimeOffset IngestedAt);
        """;

    public const string CardActivity = """
        using FeatureStore;
        namespace Acme.Fraud;
        /// <summary>What a card did lately.</summary>
        [FeatureView("card_activity", Entity = typeof(Card), Source = typeof(Transaction), Owner = "fraud@example.com")]
        public partial record CardActivity
        {
            /// <summary>Payments.</summary>
            [Count("5m")] public long Tx5m { get; init; }
            /// <summary>Money.</summary>
            [Sum("Amount", "1h", Default = 0)] public decimal Spend1h { get; init; }
            /// <summary>Money of the day before.</summary>
            [Sum("Amount", "24h", Offset = "1d", Bounds = "(]")] public decimal? SpendDayBefore { get; init; }
            /// <summary>Payments with a channel.</summary>
            [Count(of: "Channel", window: "24h")] public long Channels24h { get; init; }
            /// <summary>The last channel.</summary>
            [Latest("Channel", MaxAge = "30d")] public string? LastChannel { get; init; }
            /// <summary>The last kind.</summary>
            [Latest(nameof(Transaction.Kind), Default = Channel.PointOfSale)] public Channel LastKind { get; init; }
            /// <summary>The last payment.</summary>
            [Latest("TxTime")] public System.DateTimeOffset? LastTx { get; init; }
        }
        """;

    public const string MerchantRisk = """
        using FeatureStore;
        namespace Acme.Fraud;
        /// <summary>What a shop did lately.</summary>
        [FeatureView("merchant_risk", Entity = typeof(Merchant), Source = typeof(Transaction))]
        public partial record MerchantRisk
        {
            /// <summary>Payments.</summary>
            [Count("7d")] public long Payments { get; init; }
            /// <summary>Money.</summary>
            [Sum("Amount", "7d")] public decimal? Score { get; init; }
        }
        """;

    public const string FraudFeatures = """
        using FeatureStore;
        namespace Acme.Fraud;
        /// <summary>What the model consumes.</summary>
        [FeatureService("fraud_v1")]
        [Use<CardActivity>, Use<MerchantRisk>("Score", As = "merchant")]
        public partial record FraudFeatures;
        """;

    public static readonly string[] All = [Card, Transaction, CardActivity, MerchantRisk, FraudFeatures];
}
