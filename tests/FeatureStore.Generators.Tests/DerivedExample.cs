namespace FeatureStore.Generators.Tests;

/// <summary>Derived features, conditions and requests as the docs show them, as far as there are aggregates for them.</summary>
internal static class DerivedExample
{
    public const string CardActivity = """
        using System;
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
            /// <summary>Payments online.</summary>
            [Count("24h", Where = "Channel == 'web'")] public long WebTx24h { get; init; }
            /// <summary>Fees.</summary>
            [Sum($"float64({nameof(Transaction.Amount)}) * 0.01", "24h")] public double? Fees24h { get; init; }
            /// <summary>The last channel.</summary>
            [Latest("Kind", MaxAge = "30d")] public Channel? LastKind { get; init; }
            /// <summary>The last payment.</summary>
            [Latest("TxTime")] public DateTimeOffset? LastTx { get; init; }
            /// <summary>Money per payment.</summary>
            [Derived("float64(Spend1h) / Tx5m")] public partial double? SpendPerTx { get; }
            /// <summary>How long the card was quiet.</summary>
            [Derived("days_between(LastTx, as_of)")] public partial double? DaysSinceLastTx { get; }
            /// <summary>Whether the last payment was online.</summary>
            [Derived("LastKind == 'web'", Default = false)] public partial bool WasOnline { get; }
        }
        """;

    public const string FraudFeatures = """
        using FeatureStore;
        namespace Acme.Fraud;
        /// <summary>What the model consumes.</summary>
        [FeatureService("fraud_v1")]
        [Use<CardActivity>, Use<MerchantRisk>("Score", As = "merchant")]
        public partial record FraudFeatures
        {
            /// <summary>What is to be paid.</summary>
            [Request] public double Amount { get; init; }
            /// <summary>How.</summary>
            [Request] public Channel? Kind { get; init; }
            /// <summary>How unusual that is.</summary>
            [Derived("Amount / float64(CardActivity.Spend1h)")] public partial double? AmountToSpend { get; }
            /// <summary>How unusual that is for the shop.</summary>
            [Derived("AmountToSpend ?? Amount / float64(Score)", Default = 1)] public partial double AmountToScore { get; }
        }
        """;

    public static readonly string[] All = [Example.Card, Example.Transaction, CardActivity, Example.MerchantRisk, FraudFeatures];
}
