using System.Diagnostics;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Brings rows into the online state of views as they happen.</summary>
internal sealed class Pusher(IOnlineStore store, WriteSettings settings)
{
    // A stream may go on for days, and watermarks move meanwhile.
    private const int RowsBetweenHeads = 1 << 17;

    private readonly HeadStore _heads = new(store);

    public Task<PushResult> RunAsync<TRow>(IReadOnlyList<DefinitionSet> views, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : ISourceRow => settings.Runs.PushAsync(activity => WriteAsync(views, rows, activity, cancellationToken));

    /// <summary>Pushes the rows of a file.</summary>
    /// <param name="source">The source whose rows it holds.</param>
    /// <param name="views">The views.</param>
    /// <param name="open">Opens the file, when the views are known to take its rows.</param>
    /// <param name="progress">Told how far the push has come.</param>
    /// <param name="cancellationToken">Ends the push.</param>
    public Task<PushResult> RunAsync(SourceDefinition source, IReadOnlyList<DefinitionSet> views, Func<Task<SourceRowReader>> open, IProgress<PushProgress>? progress, CancellationToken cancellationToken) => settings.Runs.PushAsync(async activity =>
    {
        if (SourceOf([.. views.Select(StateOf)]) is var taken && taken != source)
            throw new FeatureStoreException($"Rows of '{source.Name}' cannot be pushed to views of '{taken.Name}', which is another source or another definition of it.");
        progress?.Report(new("opening the file", 0));
        using var reader = await open().ConfigureAwait(false);
        return await Task.Run(() => WriteAsync(views, FileRows.Of(source, reader, progress), activity, cancellationToken), cancellationToken).ConfigureAwait(false);
    });

    private async Task<PushResult> WriteAsync<TRow>(IReadOnlyList<DefinitionSet> views, IEnumerable<TRow> rows, Activity? activity, CancellationToken cancellationToken)
        where TRow : ISourceRow
    {
        var states = views.Select(StateOf).ToArray();
        var source = SourceOf(states);
        var heads = await _heads.ReadAsync(states, cancellationToken).ConfigureAwait(false);
        var values = new RowValues(source, source.Columns);
        var targets = states.Select((view, i) => new PushTarget(view, new(store, view, settings.CompactorOf(store, heads[i]), expectAbsent: false, inFlight: 1), settings.Clock)).ToArray();
        var (accepted, duplicate, refused, position) = (0L, 0L, 0L, 0L);
        try
        {
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                values.Restart();
                row.Write(values);
                var (anyRefused, allKnown) = (false, true);
                foreach (var target in targets)
                {
                    var taken = target.Add(values, position);
                    anyRefused |= taken == Taken.Refused;
                    allKnown &= taken == Taken.Duplicate;
                    if (target.Appender.IsFull)
                        await target.Appender.SendAsync(cancellationToken).ConfigureAwait(false);
                }
                if (++position % RowsBetweenHeads == 0)
                    await RenewAsync(states, targets, cancellationToken).ConfigureAwait(false);
                _ = anyRefused ? refused++ : allKnown ? duplicate++ : accepted++;
            }
            foreach (var target in targets)
                await target.Appender.FinishAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            foreach (var target in targets)
                await target.Appender.AbandonAsync().ConfigureAwait(false);
        }
        var result = new PushResult(accepted, duplicate, refused, [.. targets.SelectMany(t => t.Refusals)]);
        settings.Runs.Pushed(activity, source.Name, result, values.NotFinite);
        return result;
    }

    private async Task RenewAsync(ViewState[] states, PushTarget[] targets, CancellationToken cancellationToken)
    {
        var heads = await _heads.ReadAsync(states, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < targets.Length; i++)
            targets[i].Appender.Compactor = settings.CompactorOf(store, heads[i]);
    }

    private ViewState StateOf(DefinitionSet definitions) => definitions.Views.Count == 1
        ? settings.StateOf(definitions)
        : throw new ArgumentException($"Each set of definitions has one view, and this one has {definitions.Views.Count}.", nameof(definitions));

    private static SourceDefinition SourceOf(ViewState[] states)
    {
        if (states.Length == 0)
            throw new FeatureStoreException("No view takes these rows. Declare a view over their source, in a project that this one refers to.");
        var source = states[0].Schema.Source;
        return states.All(s => s.Schema.Source == source)
            ? source
            : throw new FeatureStoreException($"Rows of '{source.Name}' cannot be pushed to a view of '{states.First(s => s.Schema.Source != source).Schema.Source.Name}'.");
    }
}
