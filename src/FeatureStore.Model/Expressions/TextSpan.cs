namespace FeatureStore.Model;

/// <summary>A part of a text.</summary>
/// <param name="Start">The position of its first character.</param>
/// <param name="Length">How many characters it has.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The position after its last character.</summary>
    public int End => Start + Length;

    internal static TextSpan Between(TextSpan first, TextSpan last) => new(first.Start, last.End - first.Start);
}
