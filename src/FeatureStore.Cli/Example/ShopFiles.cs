namespace FeatureStore.Cli;

/// <summary>A working folder to begin with: settings, definitions and data of a small shop.</summary>
internal static class ShopFiles
{
    private const string Config = """
        # Every value can be overridden by an environment variable: FEATURESTORE__ONLINE__PATH, FEATURESTORE__OFFLINE__MEMORY_LIMIT, …
        project: shop
        definitions: [definitions/]
        offline: { engine: duckdb, memory_limit: 4GB, temp_directory: .featurestore/tmp }
        online: { store: sqlite, path: .featurestore/online.db }

        """;

    private const string Definitions = """
        version: 1
        namespace: Shop

        entities:
          - name: customer
            keys: { customer_id: int64 }

        sources:
          - name: orders
            path: ../data/orders.csv          # relative to this file
            event_time: ordered_at
            available_at: loaded_at           # when the row arrived: nothing is known before
            event_id: order_id
            columns:
              order_id: string
              customer_id: int64
              amount: decimal(10,2)
              channel: string?
              ordered_at: instant
              loaded_at: instant

        views:
          - name: customer_orders
            entity: customer
            source: orders
            owner: shop@example.com
            description: What this customer ordered lately.
            features:
              - { name: orders_24h, count: rows, window: 24h }
              - { name: spend_7d, sum: amount, window: 7d, default: 0 }
              - { name: web_orders_7d, count: rows, window: 7d, where: "channel == 'web'" }
              - { name: last_channel, latest: channel, max_age: 30d }
              - { name: last_order, latest: ordered_at }
              - { name: days_since_order, expression: "days_between(last_order, as_of)" }

        services:
          - name: checkout_v1                 # what one model consumes
            views: [customer_orders]
            requests: { amount: float64 }     # what its caller knows: the order at hand
            features:
              - { name: amount_to_spend, expression: "amount / float64(customer_orders.spend_7d)" }

        """;

    /// <summary>The files by their paths below the folder, ends of lines as everywhere here.</summary>
    /// <param name="now">The data ends here, so that features of now have values.</param>
    public static IReadOnlyList<(string Path, string Text)> Of(DateTimeOffset now) =>
    [
        (Settings.FileName, Config.ReplaceLineEndings("\n")),
        ("definitions/shop.features.yaml", Definitions.ReplaceLineEndings("\n")),
        ("data/orders.csv", ShopData.OrdersBefore(now)),
        ("data/new_orders.csv", ShopData.NewOrdersBefore(now)),
        ("data/labels.csv", ShopData.LabelsBefore(now)),
    ];

    /// <summary>What to do with them, in the folder.</summary>
    public static IReadOnlyList<string> Commands { get; } =
    [
        "featurestore validate",
        "featurestore historical --service checkout_v1 --spine data/labels.csv --time at --out train.parquet",
        "featurestore materialize",
        "featurestore push --source orders data/new_orders.csv",
        "featurestore online --service checkout_v1 --key customer_id=7 --request amount=49.90",
        "featurestore parity --service checkout_v1 --spine data/labels.csv --time at --sample 100",
        "featurestore status",
    ];
}
