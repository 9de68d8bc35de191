using System.Globalization;

namespace FeatureStore.Yaml;

/// <summary>A part of a file. Lines and columns count from 1; the end is behind the last character.</summary>
/// <param name="Path">The file.</param>
/// <param name="Start">The position of the first character in the file.</param>
/// <param name="Line">Its line.</param>
/// <param name="Column">Its column, in UTF-16 units.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="EndLine">The line of the end.</param>
/// <param name="EndColumn">The column of the end.</param>
public sealed record YamlLocation(string Path, int Start, int Line, int Column, int Length, int EndLine, int EndColumn)
{
    /// <summary><c>path:line:column</c>, as editors and terminals understand it.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", Path, Line, Column);
}
