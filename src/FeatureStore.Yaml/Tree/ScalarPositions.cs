using YamlDotNet.Core;

namespace FeatureStore.Yaml;

/// <summary>Where the characters of a text stand in its file: quotes, escapes, indentation and folded lines lie between.</summary>
internal static class ScalarPositions
{
    /// <summary>The position in the file of each character of the value and of its end; null if they cannot be told.</summary>
    public static int[]? Of(ScalarNode scalar, string file)
    {
        var value = scalar.Value;
        var positions = new int[value.Length + 1];
        var at = Begin(scalar, file);
        for (var i = 0; i < value.Length;)
        {
            if (at >= scalar.End)
                return Rest(value, i) ? Fill(positions, i, scalar.End) : null;
            positions[i] = at;
            var length = Escape(scalar.Style, file, at, out var written);
            if (length > 0)
            {
                for (var k = 0; k < written; k++)
                    positions[Math.Min(i + k, value.Length)] = at;
                i += written;
                at += length;
            }
            else if (BreakAt(file, at, scalar.End) is var end && end > at)
            {
                // However lines are folded, what is left of the break is white.
                for (; i < value.Length && char.IsWhiteSpace(value[i]); i++)
                    positions[i] = at;
                at = end;
            }
            else if (file[at++] != value[i++])
            {
                return null;
            }
        }
        positions[value.Length] = at;
        return positions;
    }

    private static int Begin(ScalarNode scalar, string file)
    {
        if (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted)
            return scalar.Start + 1;
        var at = scalar.Start;
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            while (at < scalar.End && file[at] != '\n')
                at++;
            while (at < scalar.End && char.IsWhiteSpace(file[at]) && !char.IsWhiteSpace(scalar.Value.Length > 0 ? scalar.Value[0] : 'x'))
                at++;
        }
        return at;
    }

    // The length of an escape in the file, and how many characters it stands for; 0 if there is none.
    private static int Escape(ScalarStyle style, string file, int at, out int written)
    {
        written = 1;
        if (style == ScalarStyle.SingleQuoted)
            return file[at] == '\'' ? 2 : 0;
        if (style != ScalarStyle.DoubleQuoted || file[at] != '\\' || at + 1 >= file.Length)
            return 0;
        switch (file[at + 1])
        {
            case 'x': return 4;
            case 'u': return 6;
            case 'U':
                written = at + 10 <= file.Length && file.Substring(at + 2, 8).TrimStart('0').Length > 4 ? 2 : 1;
                return 10;
            case '\n' or '\r':
                written = 0;
                var end = at + 1;
                while (end < file.Length && char.IsWhiteSpace(file[end]))
                    end++;
                return end - at;
            default: return 2;
        }
    }

    // The end of the white run at a position if a line ends in it; the position itself if none does.
    private static int BreakAt(string file, int at, int limit)
    {
        var (end, breaks) = (at, false);
        for (; end < limit && char.IsWhiteSpace(file[end]); end++)
            breaks |= file[end] is '\n' or '\r';
        return breaks ? end : at;
    }

    private static bool Rest(string value, int from)
    {
        for (var i = from; i < value.Length; i++)
        {
            if (!char.IsWhiteSpace(value[i]))
                return false;
        }
        return true;
    }

    private static int[] Fill(int[] positions, int from, int position)
    {
        for (var i = from; i < positions.Length; i++)
            positions[i] = position;
        return positions;
    }
}
