namespace FeatureStore.Yaml;

/// <summary>Where the lines of a file begin.</summary>
internal sealed class Lines
{
    private readonly YamlFile _file;
    private readonly int[] _starts;

    public Lines(YamlFile file)
    {
        _file = file;
        // An order mark is no column of the first line.
        var starts = new List<int> { file.Text.Length > 0 && file.Text[0] == '\ufeff' ? 1 : 0 };
        for (var i = 0; i < file.Text.Length; i++)
        {
            var isBreak = file.Text[i] == '\n' || (file.Text[i] == '\r' && !(i + 1 < file.Text.Length && file.Text[i + 1] == '\n'));
            if (isBreak)
                starts.Add(i + 1);
        }
        _starts = [.. starts];
    }

    /// <summary>The part of the file between two positions, without line breaks at its end.</summary>
    public YamlLocation Between(int start, int end)
    {
        start = Math.Min(Math.Max(start, _starts[0]), _file.Text.Length);
        end = Math.Min(Math.Max(end, start), _file.Text.Length);
        while (end > start && _file.Text[end - 1] is '\n' or '\r' or ' ' or '\t')
            end--;
        var (line, column) = Of(start);
        var (endLine, endColumn) = Of(end);
        return new(_file.Path, start, line, column, end - start, endLine, endColumn);
    }

    private (int Line, int Column) Of(int position)
    {
        var found = Array.BinarySearch(_starts, position);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, position - _starts[line] + 1);
    }
}
