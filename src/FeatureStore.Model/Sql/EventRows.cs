namespace FeatureStore.Model;

/// <summary>The rows that windows see: of several rows of one event, the one that was visible first, then least in V.</summary>
internal static class EventRows
{
    /// <summary>The relation that windows read.</summary>
    public static string Of(UseScope scope) => scope.Use.Source.EventId is null ? scope.Rows : scope.Named("events");

    /// <summary>Whether the events are a relation of their own, beside the rows.</summary>
    public static bool AreNeeded(UsePlan use) => use.Source.EventId is not null && use.Steps.Any(s => s is WindowStep);

    public static void Write(SqlWriter sql, UseScope scope)
    {
        var id = scope.Use.Source.EventId!;
        // Within one event the time is equal, so being visible first and least V start with the same columns.
        var order = (scope.Use.CanBeLate ? new[] { "__visible" } : [])
            .Concat(scope.Use.Order.Where(c => c != id).Select(c => scope.Quote(c) + " NULLS FIRST")).DefaultIfEmpty(scope.EventTime);
        sql.Line("-- of several rows of one event, the one that was visible first");
        sql.Line($"SELECT * FROM {scope.Rows}");
        sql.Line($"QUALIFY row_number() OVER ({scope.PartitionBy(scope.EventTime, scope.Quote(id))}ORDER BY {string.Join(", ", order)}) = 1");
    }
}
