using System.Diagnostics;
using FeatureStore.Model;
using Microsoft.Extensions.Logging;

namespace FeatureStore;

/// <summary>Tells of materializations and pushes: log, metrics and activities.</summary>
internal sealed class ObservedRuns(ILogger logger, TimeProvider clock) : IDisposable
{
    private readonly Throttle _notFinite = new(clock);
    private readonly Throttle _refused = new(clock);
    private readonly Watermarks _watermarks = new(clock);

    public async Task<MaterializeResult> MaterializeAsync(ViewDefinition definition, Func<Task<MaterializeResult>> run)
    {
        var (view, start) = (Instruments.Tag(Instruments.View, definition.Name), clock.GetTimestamp());
        using var activity = Instruments.Activities.StartActivity("featurestore.materialize")?.SetTag(Instruments.View, definition.Name);
        try
        {
            var result = await run().ConfigureAwait(false);
            Instruments.MaterializeDuration.Record(clock.GetElapsedTime(start).TotalSeconds, view);
            Finished(definition, result, view);
            activity?.SetTag("featurestore.rows", result.Rows).SetTag("featurestore.skipped", result.Skipped).SetTag("featurestore.not_finite", result.NotFinite);
            return result;
        }
        catch (Exception exception)
        {
            Instruments.MaterializeDuration.Record(clock.GetElapsedTime(start).TotalSeconds, view, Instruments.Tag(Instruments.ErrorType, Instruments.NameOf(exception)));
            Instruments.Fail(activity, exception);
            if (exception is OperationCanceledException)
                Log.MaterializationCancelled(logger, definition.Name);
            else
                Log.MaterializationFailed(logger, definition.Name, exception);
            throw;
        }
    }

    /// <summary>The interval of a materialization is known.</summary>
    public void Materializing(string view, MaterializeSpan span) => Log.MaterializationStarted(logger, view, Text(span.After), Text(span.Until));

    public async Task<PushResult> PushAsync(Func<Activity?, Task<PushResult>> run)
    {
        using var activity = Instruments.Activities.StartActivity("featurestore.push");
        try
        {
            return await run(activity).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Instruments.Fail(activity, exception);
            throw;
        }
    }

    /// <summary>Rows of a source were pushed.</summary>
    public void Pushed(Activity? activity, string sourceName, PushResult result, long notFinite)
    {
        var source = Instruments.Tag(Instruments.Source, sourceName);
        activity?.SetTag(Instruments.Source, sourceName);
        foreach (var (outcome, rows) in (ReadOnlySpan<(string, long)>)[("accepted", result.Accepted), ("duplicate", result.Duplicate), ("refused", result.Refused)])
        {
            activity?.SetTag("featurestore." + outcome, rows);
            if (rows > 0)
                Instruments.PushedRows.Add(rows, source, Instruments.Tag(Instruments.Outcome, outcome));
        }
        Instruments.NotFinite.Add(notFinite, source);
        if (notFinite > 0 && _notFinite.Add(sourceName, notFinite) is > 0 and var values)
            Log.NotFinite(logger, sourceName, values);
        foreach (var refusal in result.Refusals)
        {
            if (_refused.Add($"{refusal.View}: {refusal.Reason}", refusal.Count) is > 0 and var rows)
                Log.PushRefused(logger, refusal.View, rows, refusal.Reason);
        }
    }

    public void Dispose() => _watermarks.Dispose();

    private void Finished(ViewDefinition definition, MaterializeResult result, KeyValuePair<string, object?> view)
    {
        Instruments.MaterializedRows.Add(result.Rows, view);
        Instruments.SkippedRows.Add(result.Skipped, view);
        Instruments.NotFinite.Add(result.NotFinite, Instruments.Tag(Instruments.Source, definition.Source));
        _watermarks.Commit(definition.Name, result.Watermark);
        var from = result.From is { } after ? Instants.Floor(after) : (long?)null;
        Log.MaterializationFinished(logger, definition.Name, Text(from), Text(Instants.Floor(result.To)), result.Rows, result.Skipped, result.NotFinite, result.Elapsed.TotalSeconds);
        if (result.NotFinite > 0)
            Log.NotFinite(logger, definition.Source, result.NotFinite);
    }

    private static string Text(long? instant) => instant is { } known ? Instants.Text(known) : "the beginning";
}
