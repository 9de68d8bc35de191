namespace FeatureStore.Yaml.Tests;

/// <summary>Where findings are.</summary>
internal static class Located
{
    /// <summary>Asserts that a finding is a part of a text, and that its lines and columns say the same as its position.</summary>
    public static void Inside(YamlFinding finding, string text)
    {
        var at = finding.Location;
        Assert.InRange(at.Start, 0, text.Length);
        Assert.InRange(at.Length, 0, text.Length - at.Start);
        Assert.Equal(at.Start, PositionOf(text, at.Line, at.Column));
        Assert.Equal(at.Start + at.Length, PositionOf(text, at.EndLine, at.EndColumn));
    }

    private static int PositionOf(string text, int line, int column)
    {
        var at = text.StartsWith('\ufeff') ? 1 : 0;
        for (var l = 1; l < line; l++)
        {
            at = text.IndexOfAny(['\r', '\n'], at);
            Assert.True(at >= 0, $"there is no line {line}");
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
        }
        return at + column - 1;
    }
}
