namespace FeatureStore.Redis;

/// <summary>
/// One read: MGETs of at most a thousand keys, so that none holds the server up for long, all on their way at once. A cluster takes the
/// keys of one slot at a time.
/// </summary>
internal sealed class MultiGet : IDisposable
{
    private const int MostKeys = 1000;

    private readonly RedisLink _link;
    private readonly SlotOrder? _order;
    private readonly MultiGetPart[] _parts;

    public MultiGet(RedisLink link, ByteStrings keys)
    {
        _link = link;
        _order = link.IsCluster ? new(link.Multiplexer, keys) : null;
        _parts = _order is not null ? [.. _order.Slots().SelectMany(Chunks).Select(c => new MultiGetPart(_order, c.First, c.Count))]
            : keys.Count <= MostKeys ? [new(keys, 0, keys.Count)]
            : [.. Chunks((0, keys.Count)).Select(c => new MultiGetPart(keys, c.First, c.Count))];
    }

    /// <summary>Gets all answers; only what failed is asked again.</summary>
    public async Task SendAsync(Patience patience, CancellationToken cancellationToken)
    {
        while (await RoundAsync(patience, cancellationToken).ConfigureAwait(false) is { } failure)
        {
            if (!patience.Allows(failure))
                throw _link.Errors.Of(failure, patience.Limit);
            await patience.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The same, holding the thread.</summary>
    public void Send(Patience patience, CancellationToken cancellationToken)
    {
        while (Round(patience, cancellationToken) is { } failure)
        {
            if (!patience.Allows(failure))
                throw _link.Errors.Of(failure, patience.Limit);
            patience.Wait(cancellationToken);
        }
    }

    /// <summary>Hands the values over in the order of the keys.</summary>
    public void GiveTo(StoredValues values)
    {
        // Within one part the keys are in their own order, on a cluster too.
        if (_order is null || _parts.Length == 1)
        {
            foreach (var part in _parts)
                part.Answer!.Give(part.Count, part.First, values, _link.Errors);
            return;
        }
        using var gathered = new GatheredValues(_order.Count);
        foreach (var part in _parts)
            part.Answer!.Give(part.Count, 0, gathered.At(_order, part.First), _link.Errors);
        gathered.GiveTo(values);
    }

    public void Dispose()
    {
        foreach (var part in _parts)
            part.Dispose();
        _order?.Dispose();
    }

    private async Task<Exception?> RoundAsync(Patience patience, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        foreach (var part in _parts)
            part.Send(_link.Database);
        foreach (var part in _parts)
            failure = RedisFaults.Worse(failure, await part.AnsweredAsync(patience.Left, cancellationToken).ConfigureAwait(false));
        return failure;
    }

    private Exception? Round(Patience patience, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        foreach (var part in _parts)
            part.Send(_link.Database);
        foreach (var part in _parts)
            failure = RedisFaults.Worse(failure, part.Answered(patience.Left, cancellationToken));
        return failure;
    }

    private static IEnumerable<(int First, int Count)> Chunks((int First, int Count) range)
    {
        for (var i = 0; i < range.Count; i += MostKeys)
            yield return (range.First + i, Math.Min(MostKeys, range.Count - i));
    }
}
