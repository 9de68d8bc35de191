using System.Globalization;

namespace FeatureStore.Testing.Tests.Support;

/// <summary>Reports as text, to compare and to read where a test fails.</summary>
internal static class Reports
{
    public static string Text(this ParityReport report) => string.Join('\n',
    [
        string.Create(CultureInfo.InvariantCulture, $"{report.SpineRows} rows, {report.SpineRowsWithoutTime} without time, {report.Instants} instants, {report.InstantsLeftOut} left out, {report.Reads} reads, {report.RowsReplayed} replayed, seed {report.Seed}"),
        .. report.Refusals.Select(r => $"{r}"),
        .. report.Features.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name} {f.Type.Name}: {f.Equal} of {f.Compared}, {f.LargestDifference:R} {Text(f.FirstDifference)}")),
    ]);

    public static FeatureParity Of(this ParityReport report, string feature) => report.Features.Single(f => f.Name == feature);

    private static string Text(ParityDifference? difference) => difference is null ? "" : string.Create(CultureInfo.InvariantCulture,
        $"row {difference.SpineRow} [{string.Join(", ", difference.Keys)}] as of {difference.Instant:O}: {difference.Batch} in batch, {difference.Online} online ({difference.Status}, {difference.Order})");
}
