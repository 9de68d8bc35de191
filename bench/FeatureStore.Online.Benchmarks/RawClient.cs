using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FeatureStore.Online.Benchmarks;

/// <summary>The physical limit: a blocking socket that sends requests made beforehand and finds the ends of the answers, no more.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[1 << 22];
    private int _start;
    private int _end;

    public RawClient(int port) => _socket.Connect(IPAddress.Loopback, port);

    /// <summary>A command as bytes.</summary>
    public static byte[] Request(params IReadOnlyList<byte[]> words)
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.ASCII.GetBytes($"*{words.Count}\r\n"));
        foreach (var word in words)
        {
            stream.Write(Encoding.ASCII.GetBytes($"${word.Length}\r\n"));
            stream.Write(word);
            stream.Write("\r\n"u8);
        }
        return stream.ToArray();
    }

    /// <summary>Sends a request and reads its answer, a list; gives the bytes of its values.</summary>
    public int Ask(byte[] request)
    {
        _socket.Send(request);
        (_start, _end) = (0, 0);
        var (count, bytes) = (Number((byte)'*'), 0);
        for (var i = 0; i < count; i++)
        {
            var length = Number((byte)'$');
            if (length < 0)
                continue;
            while (_end - _start < length + 2)
                Receive();
            _start += length + 2;
            bytes += length;
        }
        return bytes;
    }

    public void Dispose() => _socket.Dispose();

    private int Number(byte mark)
    {
        int line;
        while ((line = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n')) < 0)
            Receive();
        if (_buffer[_start] != mark)
            throw new InvalidOperationException(Encoding.UTF8.GetString(_buffer, _start, line));
        Utf8Parser.TryParse(_buffer.AsSpan(_start + 1, line - 2), out int number, out _);
        _start += line + 1;
        return number;
    }

    private void Receive()
    {
        if (_end == _buffer.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            if (_end == _buffer.Length)
                Array.Resize(ref _buffer, 2 * _end);
        }
        _end += _socket.Receive(_buffer.AsSpan(_end));
    }
}
