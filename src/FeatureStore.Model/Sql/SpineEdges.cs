using System.Globalization;

namespace FeatureStore.Model;

/// <summary>
/// The edges at which running totals are asked for, for every row of the spine: a relation with <c>__edge</c>, which tells
/// them apart, and <c>__at</c>. Edges without steps are told apart by their distance, so that a reader knows them.
/// </summary>
internal sealed class SpineEdges
{
    private readonly StartEdge[] _edges;
    private readonly bool _hasSteps;

    public SpineEdges(IEnumerable<StartEdge> edges)
    {
        _edges = edges.Distinct().OrderBy(e => e.Distance).ThenBy(e => e.Step).DefaultIfEmpty(default).ToArray();
        _hasSteps = _edges.Any(e => e.Step > 0);
    }

    /// <summary>The edges, each once.</summary>
    public IReadOnlyList<StartEdge> All => _edges;

    /// <summary>The longest time by which the edge of a row is passed at the earliest, over all edges.</summary>
    public long Least => _edges[0].Distance;

    /// <summary>What <c>__edge</c> is for an edge.</summary>
    public string IdOf(StartEdge edge) => Number(_hasSteps ? Array.IndexOf(_edges, edge) : edge.Distance);

    /// <summary>The edges as a relation to join with, with <c>__edge</c> and, if any has steps, <c>__distance</c> and <c>__step</c>.</summary>
    public string Relation => _hasSteps
        ? $"(VALUES {string.Join(", ", _edges.Select((e, i) => $"({Number(i)}, {Number(e.Distance)}::BIGINT, {Number(Math.Max(1, e.Step))}::BIGINT)"))}) AS edges(__edge, __distance, __step)"
        : $"(SELECT unnest([{string.Join(", ", _edges.Select(e => Number(e.Distance)))}]::BIGINT[]) AS __edge)";

    /// <summary>The edge of an instant.</summary>
    public string At(string instant, SqlDialect dialect) => _hasSteps
        ? dialect.Floor($"({instant} - to_microseconds(__distance))", "__step")
        : $"{instant} - to_microseconds(__edge)";

    /// <summary>The first instant whose edge has passed a time, with bounds <c>[)</c> and <c>(]</c>.</summary>
    public string Passes(string time, Bounds bounds, SqlDialect dialect) => _hasSteps
        ? $"{dialect.Floor(time, "__step")} + to_microseconds(__step + __distance)"
        : $"{time} + to_microseconds(__edge{(bounds == Bounds.ClosedOpen ? " + 1" : "")})";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
