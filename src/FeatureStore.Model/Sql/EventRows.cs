namespace FeatureStore.Model;

/// <summary>The rows that windows see: of several rows of one event, the one that was visible first, then least in V.</summary>
internal static class EventRows
{
    public static string Of(UseScope scope)
    {
        if (scope.Use.Source.EventId is not { } id)
            return scope.Rows;
        var order = (scope.Use.CanBeLate ? "__visible, " : "") + scope.OrderByV();
        return $"(SELECT * FROM {scope.Rows} QUALIFY row_number() OVER ({scope.PartitionBy(scope.EventTime, scope.Quote(id))}ORDER BY {order}) = 1)";
    }
}
