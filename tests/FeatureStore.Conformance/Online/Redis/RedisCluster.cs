namespace FeatureStore.Conformance;

/// <summary>A Redis cluster of three masters without replicas on the loopback.</summary>
public sealed class RedisCluster : IAsyncDisposable
{
    private const int Masters = 3;
    private const int Attempts = 600;

    private readonly List<RedisServer> _nodes = [];

    private RedisCluster()
    {
    }

    public IReadOnlyList<RedisServer> Nodes => _nodes;

    /// <summary>Any of its nodes, as clients write it.</summary>
    public string Address => _nodes[0].Address;

    public static async Task<RedisCluster> StartAsync()
    {
        var cluster = new RedisCluster();
        try
        {
            for (var i = 0; i < Masters; i++)
                cluster._nodes.Add(await RedisServer.StartAsync("--cluster-enabled", "yes", "--cluster-config-file", "nodes.conf", "--cluster-node-timeout", "1000"));
            await RedisPrograms.RunAsync(RedisPrograms.Cli, ["--cluster", "create", .. cluster._nodes.Select(n => n.Address), "--cluster-replicas", "0", "--cluster-yes"]);
            await cluster.WaitAsync("cluster_state:ok");
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until all nodes that run say this of the cluster.</summary>
    public async Task WaitAsync(string state, params RedisServer[] without)
    {
        foreach (var node in _nodes.Except(without))
        {
            for (var attempt = 1; !(await node.CommandAsync("CLUSTER", "INFO")).Contains(state, StringComparison.Ordinal); attempt++)
            {
                if (attempt == Attempts)
                    throw new InvalidOperationException($"The cluster did not come to {state}.");
                await Task.Delay(50);
            }
        }
    }

    /// <summary>Removes every key of every node.</summary>
    public Task FlushAsync() => Task.WhenAll(_nodes.Select(n => n.CommandAsync("FLUSHALL")));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
    }
}
