using FeatureStore.Testing;
using Spectre.Console;

namespace FeatureStore.Cli;

/// <summary>A bar on a terminal for work that takes more than a second; nothing where nobody looks.</summary>
internal sealed class RunProgress : IProgress<HistoricalProgress>, IProgress<MaterializeProgress>, IProgress<PushProgress>, IProgress<ParityProgress>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private volatile State _state = new("", null);

    /// <summary>Does the work; what it reports becomes the bar.</summary>
    public static async Task<T> DuringAsync<T>(Surroundings here, string what, Func<RunProgress, Task<T>> work)
    {
        var progress = new RunProgress();
        var running = work(progress);
        if (here.IsErrorTerminal && await Task.WhenAny(running, Task.Delay(Patience)) != running)
            await progress.ShowAsync(Terminal.Console(here, here.Error, isTerminal: true), what, running);
        return await running;
    }

    void IProgress<HistoricalProgress>.Report(HistoricalProgress value) => _state = new(value.Stage, value.Fraction);

    void IProgress<MaterializeProgress>.Report(MaterializeProgress value) =>
        Report(value.Stage, value.Rows);

    void IProgress<PushProgress>.Report(PushProgress value) => Report(value.Stage, value.Rows);

    void IProgress<ParityProgress>.Report(ParityProgress value) =>
        _state = new(Wording.Of(value.Stage), value.Of is > 0 and var all ? Math.Clamp((double)value.Done / all, 0, 1) : null);

    private void Report(string stage, long rows) => _state = new(rows == 0 ? stage : $"{stage}, {Wording.Count(rows, "row")}", null);

    private Task ShowAsync(IAnsiConsole console, string what, Task running) => console.Progress()
        .AutoClear(true)
        .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .StartAsync(async context =>
        {
            var bar = context.AddTask(Markup.Escape(what), maxValue: 1);
            while (!running.IsCompleted)
            {
                var state = _state;
                bar.Description = Markup.Escape($"{what}: {state.Text}");
                bar.IsIndeterminate = state.Fraction is null;
                bar.Value = state.Fraction ?? 0;
                await Task.WhenAny(running, Task.Delay(Interval));
            }
        });

    private sealed record State(string Text, double? Fraction);
}
