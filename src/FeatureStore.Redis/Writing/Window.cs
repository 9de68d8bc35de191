namespace FeatureStore.Redis;

/// <summary>
/// Runs commands with a bounded number of them on their way, awaits every one, and repeats those that failed and may pass.
/// Work is named by number.
/// </summary>
/// <param name="link">Where they go.</param>
/// <param name="limit">How long it goes on without one acknowledgement.</param>
/// <param name="size">How many may be on their way.</param>
internal sealed class Window(RedisLink link, TimeSpan limit, int size)
{
    /// <summary>Runs them all; a failure that stays is thrown after the last answer that was due.</summary>
    /// <param name="work">The numbers.</param>
    /// <param name="send">Sends the command of a number.</param>
    /// <param name="take">Takes its answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task RunAsync<T>(IReadOnlyList<int> work, Func<int, Task<T>> send, Action<int, T> take, CancellationToken cancellationToken)
    {
        var patience = new Patience(limit);
        while (work.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (left, failure) = await RoundAsync(work, send, take, patience, cancellationToken).ConfigureAwait(false);
            if (failure is not null)
            {
                if (!patience.Allows(failure))
                    throw link.Errors.Of(failure, limit);
                link.Retry(failure);
                await patience.WaitAsync(cancellationToken).ConfigureAwait(false);
                await link.RefreshAsync(failure).ConfigureAwait(false);
            }
            work = left;
        }
    }

    private async Task<(IReadOnlyList<int> Left, Exception? Failure)> RoundAsync<T>(
        IReadOnlyList<int> work, Func<int, Task<T>> send, Action<int, T> take, Patience patience, CancellationToken cancellationToken)
    {
        var ring = new Task<T>[Math.Min(size, work.Count)];
        var left = new List<int>();
        Exception? failure = null;
        var (sent, taken) = (0, 0);
        try
        {
            for (; taken < work.Count; taken++)
            {
                // After a failure nothing more is sent before the others are heard.
                for (; failure is null && sent < work.Count && sent - taken < ring.Length; sent++)
                    ring[sent % ring.Length] = Sent(send, work[sent]);
                if (taken == sent)
                    break;
                try
                {
                    take(work[taken], await AnswerAsync(ring[taken % ring.Length], cancellationToken).ConfigureAwait(false));
                    patience.Renew();
                }
                catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
                {
                    failure = RedisFaults.Worse(failure, exception);
                    left.Add(work[taken]);
                }
            }
        }
        finally
        {
            for (; taken < sent; taken++)
                Forget(ring[taken % ring.Length]);
        }
        left.AddRange(work.Skip(taken));
        return (left, failure);
    }

    private static Task<T> AnswerAsync<T>(Task<T> task, CancellationToken cancellationToken) =>
        task.IsCompleted || !cancellationToken.CanBeCanceled ? task : task.WaitAsync(cancellationToken);

    private static Task<T> Sent<T>(Func<int, Task<T>> send, int number)
    {
        try
        {
            return send(number);
        }
        catch (Exception exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    // Its failure is looked at, so that nobody reports it as overlooked.
    private static void Forget(Task task) => task.ContinueWith(
        static t => t.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
