using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Finds NaN and infinities in the columns a run reads, within the times it reads.</summary>
internal static class NotFinite
{
    public static long Count(Session session, BoundSource bound, EquatableArray<ColumnDefinition> columns, CancellationToken cancellationToken)
    {
        var suspects = bound.MaybeNotFinite.Where(columns.Contains).ToArray();
        return suspects.Length == 0 ? 0 : Counts(session, bound, bound.Range, suspects, cancellationToken).Sum();
    }

    public static void ThrowIfAny(Session session, BoundSource bound, IReadOnlyList<string> range, CancellationToken cancellationToken)
    {
        var suspects = bound.MaybeNotFinite.ToArray();
        if (suspects.Length == 0)
            return;
        var counts = Counts(session, bound, range, suspects, cancellationToken);
        for (var i = 0; i < suspects.Length; i++)
        {
            if (counts[i] > 0)
                throw new FeatureDataException(bound.Scan.Source.Name, bound.Relation.File, suspects[i].PhysicalName,
                    $"{counts[i]} values are NaN or infinite, or hold what is, and the source says Nan = Fail. Correct them, or take them as null with NanPolicy.Null.");
        }
    }

    private static long[] Counts(Session session, BoundSource bound, IReadOnlyList<string> range, ColumnDefinition[] suspects, CancellationToken cancellationToken)
    {
        var counts = suspects.Select(c => $"count(*) FILTER ({ColumnBinding.NotFinite(Session.Sql.Quote(c.PhysicalName), bound.Physical[c.PhysicalName])})");
        var where = range.Count == 0 ? "" : " WHERE " + string.Join(" AND ", range);
        return DuckDbErrors.In(bound.Scan.Source.Name, bound.Relation.File, () => session.Query(
            $"SELECT {string.Join(", ", counts)} FROM {bound.Relation.From}{where}",
            r => suspects.Select((_, i) => r.GetInt64(i)).ToArray(), cancellationToken))[0];
    }
}
