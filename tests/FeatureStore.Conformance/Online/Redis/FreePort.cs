using System.Net;
using System.Net.Sockets;

namespace FeatureStore.Conformance;

/// <summary>Ports of this machine that nobody listens on.</summary>
public static class FreePort
{
    // Nodes of a cluster also listen on a port that is so much higher.
    private const int ToBus = 10_000;

    /// <summary>One that was free a moment ago.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>One that was free a moment ago, as was the port of its bus.</summary>
    public static int NextWithBus()
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var port = Next();
            if (port + ToBus <= IPEndPoint.MaxPort && IsFree(port + ToBus))
                return port;
        }
        throw new InvalidOperationException("No two free ports were found.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
