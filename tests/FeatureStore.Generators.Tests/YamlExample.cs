namespace FeatureStore.Generators.Tests;

/// <summary>Definitions in YAML, with something of everything that generated code depends on.</summary>
internal static class YamlExample
{
    public const string Text = """
        version: 1
        namespace: Acme.Shop
        entities:
          - name: customer
            keys: { customer_id: int64 }
          - name: product
            keys: { sku: string, kind: "enum(toy=1, book=4, 'paper-back')" }
        sources:
          - name: orders
            path: data/orders.csv
            event_time: ordered_at
            available_at: seen_at
            event_id: order_id
            columns:
              order_id: string
              customer_id: int64
              sku: string
              kind: "enum(toy=1, book=4, 'paper-back')"
              quantity: int32
              unit_price: "decimal(10,2)"
              note: { type: string?, column: Note of order }
              ordered_at: instant
              seen_at: instant
        views:
          - name: customer_orders
            entity: customer
            source: orders
            owner: shop@example.com
            description: What a customer bought.
            features:
              - { name: orders_7d, count: rows, window: 7d }
              - { name: spend_7d, sum: unit_price, window: 7d, where: "kind != 'toy'", default: 0 }
              - { name: items_7d, sum: { of: "int64(quantity) * 2" }, window: 7d }
              - { name: last_sku, latest: sku, default: none }
              - { name: last_kind, latest: kind }
              - { name: price_per_order, expression: "float64(spend_7d) / orders_7d", type: float64? }
              - { name: days_since, expression: "days_between(as_of, as_of)" }
          - name: product_orders
            entity: product
            source: orders
            features:
              - { name: sold_1h, count: rows, window: 1h }
        services:
          - name: recommendations
            views:
              - customer_orders
              - { view: product_orders, pick: [sold_1h], as: product }
            requests: { basket: "decimal(10,2)", coupon: string }
            features:
              - { name: basket_to_spend, expression: "float64(basket) / float64(customer_orders.spend_7d)" }
        """;
}
