using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FeatureStore.Model;

namespace FeatureStore;

/// <summary>
/// The keys of a view's state, <c>fs:{card:42}card_activity.1.3fa9c1d2</c>: the entity in braces, so that a Redis Cluster
/// keeps all views of an entity together, then the view, its version and the first digits of its state's hash.
/// </summary>
internal sealed class StateKey
{
    private const int LongestPart = 200;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _start;
    private readonly byte[] _end;
    private readonly FeatureType[] _types;

    public StateKey(StateSchema schema, string prefix)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{schema.View.Name}.{schema.View.Version}.{System.Convert.ToHexStringLower(schema.Hash.AsSpan(0, 4))}");
        Head = Utf8.GetBytes($"{prefix}{name}");
        _start = Utf8.GetBytes(prefix + "{" + (schema.EntityName is { } entity ? entity + ":" : "*"));
        _end = Utf8.GetBytes("}" + name);
        _types = [.. schema.Keys.Select(k => k.Type)];
    }

    /// <summary>The key of what says how far the view is materialized.</summary>
    public byte[] Head { get; }

    /// <summary>A key as text, for messages.</summary>
    public static string Readable(ReadOnlySpan<byte> key) => Encoding.UTF8.GetString(key);

    /// <summary>Adds the key of an entity; nothing and false if a key value is null.</summary>
    /// <param name="to">Where the key goes.</param>
    /// <param name="values">Values among which the keys are.</param>
    /// <param name="ordinals">Which of them, in the entity's order.</param>
    /// <exception cref="EncoderFallbackException">A string is not Unicode.</exception>
    public bool TryAdd(ByteStrings to, ReadOnlySpan<ValueSlot> values, ReadOnlySpan<int> ordinals)
    {
        foreach (var ordinal in ordinals)
        {
            if (!values[ordinal].HasValue)
                return false;
        }
        _start.CopyTo(to.Grow(_start.Length));
        for (var i = 0; i < ordinals.Length; i++)
        {
            if (i > 0)
                to.Grow(1)[0] = (byte)',';
            AddPart(to, values[ordinals[i]], _types[i].Kind);
        }
        _end.CopyTo(to.Grow(_end.Length));
        to.End();
        return true;
    }

    private static void AddPart(ByteStrings to, in ValueSlot value, TypeKind kind)
    {
        Span<byte> text = stackalloc byte[40];
        var written = 0;
        switch (kind)
        {
            case TypeKind.String:
                AddText(to, value.Text!);
                return;
            case TypeKind.Uuid:
                Utf8Formatter.TryFormat(UuidBits.ToGuid(value.Wide), text, out written, new('N'));
                break;
            case TypeKind.Date:
                DateDays.ToDate(value.Low).TryFormat(text, out written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            default:
                Utf8Formatter.TryFormat(value.Low, text, out written);
                break;
        }
        text[..written].CopyTo(to.Grow(written));
    }

    // What would end or split the key is escaped; what is long is told by its hash, which no escaped text looks like.
    private static void AddText(ByteStrings to, string text)
    {
        var most = Utf8.GetMaxByteCount(text.Length);
        var bytes = most <= 512 ? stackalloc byte[512] : new byte[most];
        bytes = bytes[..Utf8.GetBytes(text, bytes)];
        var plain = bytes.Length;
        foreach (var b in bytes)
            plain += MustEscape(b) ? 2 : 0;
        if (plain > LongestPart)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes, hash);
            var room = to.Grow(2 + (2 * hash.Length));
            (room[0], room[1]) = ((byte)'%', (byte)'#');
            System.Convert.TryToHexStringLower(hash, room[2..], out _);
            return;
        }
        var at = to.Grow(plain);
        var i = 0;
        foreach (var b in bytes)
        {
            if (MustEscape(b))
            {
                at[i++] = (byte)'%';
                at[i++] = (byte)"0123456789abcdef"[b >> 4];
                at[i++] = (byte)"0123456789abcdef"[b & 15];
            }
            else
            {
                at[i++] = b;
            }
        }
    }

    private static bool MustEscape(byte b) => b is <= 0x20 or 0x7f or (byte)'%' or (byte)'{' or (byte)'}' or (byte)',';
}
