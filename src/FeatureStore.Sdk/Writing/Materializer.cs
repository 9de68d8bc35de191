using System.Diagnostics;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Brings the rows of a source that became visible in an interval into the online state of a view.</summary>
/// <param name="engine">Gives what reads the source; asked only if there is something to read, as a process that only serves has none.</param>
/// <param name="sources">Where sources are.</param>
/// <param name="store">The store.</param>
/// <param name="settings">What writers need to know.</param>
internal sealed class Materializer(Func<IOfflineEngine> engine, SourceBindings sources, IOnlineStore store, WriteSettings settings)
{
    private const int ChunksInFlight = 4;
    private readonly HeadStore _heads = new(store);

    public Task<MaterializeResult> RunAsync(ViewDefinition definition, DefinitionSet definitions, DateTimeOffset? from, DateTimeOffset? to, IProgress<MaterializeProgress>? progress, CancellationToken cancellationToken) =>
        settings.Runs.MaterializeAsync(definition, () => WriteAsync(definition, definitions, from, to, progress, cancellationToken));

    private async Task<MaterializeResult> WriteAsync(ViewDefinition definition, DefinitionSet definitions, DateTimeOffset? from, DateTimeOffset? to, IProgress<MaterializeProgress>? progress, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        InvalidDefinitionException.ThrowIfAny(RuleCatalogue.Check(definitions));
        var view = new ViewState(definition, definitions, settings.KeyPrefix);
        var head = (await _heads.ReadAsync([view], cancellationToken).ConfigureAwait(false))[0];
        var span = MaterializeSpan.Of(definition.Name, head, from, to, settings.Clock.GetUtcNow());
        var replaces = Replaces(view.Schema, span, head);
        settings.Runs.Materializing(definition.Name, span);
        var (rows, skipped, notFinite) = (0L, 0L, 0L);
        if (!span.IsEmpty)
        {
            progress?.Report(new("reading the source", 0));
            using var reader = await engine().OpenRowsAsync(PlanOf(view, span, head, replaces), sources, cancellationToken).ConfigureAwait(false);
            rows = await Task.Run(() => WriteAsync(view, reader, span, head, replaces, progress, cancellationToken), cancellationToken).ConfigureAwait(false);
            (skipped, notFinite) = (reader.Skipped, reader.NotFinite);
        }
        // Only now, when every write is acknowledged.
        progress?.Report(new("committing the watermark", rows));
        var committed = await _heads.CommitAsync(view, Move, cancellationToken).ConfigureAwait(false);
        return new(definition.Name, span.After is { } after ? Instants.Of(after) : null, Instants.Of(span.Until), Instants.Of(committed.Watermark), rows, skipped, notFinite, watch.Elapsed);

        // Rows of a set add up whoever writes them; of values that are replaced the last would win, whatever it had read.
        ViewHead Move(ViewHead? current) => !replaces || span.IsEmpty || current?.Runs == head?.Runs
            ? span.Move(current)
            : throw WholeEntityWriter.Overtaken(view.Schema);
    }

    private static MaterializePlan PlanOf(ViewState view, MaterializeSpan span, ViewHead? head, bool replaces) => new()
    {
        View = view.Schema.View,
        Source = view.Schema.Source,
        Keys = EquatableArray.From(view.Schema.KeyColumns),
        Columns = view.Columns,
        After = span.After,
        Until = span.Until,
        Horizon = HorizonOf(span, head, replaces),
        WholeEntities = replaces,
        WholeUntil = span.Complete(head),
    };

    // What is added to a set is wanted for answers from the new watermark on; what replaces a value also for those from the
    // old one on, which is in force until the new one is committed.
    private static long HorizonOf(MaterializeSpan span, ViewHead? head, bool replaces) =>
        !replaces || head is null ? span.Complete(head) : head.Watermark;

    // Of rows that are folded nobody knows any more which they were. So they are added to only by rows that cannot be among
    // them: those that became visible after the watermark, of a source whose rows become visible in the order they happen.
    private static bool Replaces(StateSchema schema, MaterializeSpan span, ViewHead? head) =>
        !schema.IsSet || (schema.Folds.Length > 0 && (head is null || span.After is null || span.After < head.Watermark || schema.Available is not null));

    private Task<long> WriteAsync(ViewState view, SourceRowReader reader, MaterializeSpan span, ViewHead? head, bool replaces, IProgress<MaterializeProgress>? progress, CancellationToken cancellationToken) => replaces
        ? new WholeEntityWriter(store, view, HorizonOf(span, head, replaces), span.Complete(head), settings.Settled(HorizonOf(span, head, replaces))).RunAsync(reader, progress, cancellationToken)
        : AppendAsync(view, reader, head, progress, cancellationToken);

    private async Task<long> AppendAsync(ViewState view, SourceRowReader reader, ViewHead? head, IProgress<MaterializeProgress>? progress, CancellationToken cancellationToken)
    {
        var rows = new SourceRows(view, reader);
        var appender = new Appender(store, view, settings.CompactorOf(store, head), expectAbsent: head is null, ChunksInFlight);
        try
        {
            while (rows.Read())
            {
                rows.AddTo(appender);
                if (!appender.IsFull)
                    continue;
                await appender.SendAsync(cancellationToken).ConfigureAwait(false);
                progress?.Report(new("writing rows", rows.Count));
            }
            await appender.FinishAsync(cancellationToken).ConfigureAwait(false);
            return rows.Count;
        }
        finally
        {
            await appender.AbandonAsync().ConfigureAwait(false);
        }
    }
}
