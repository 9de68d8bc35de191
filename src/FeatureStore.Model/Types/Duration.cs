using System.Globalization;
using System.Text.RegularExpressions;

namespace FeatureStore.Model;

/// <summary>
/// A fixed length of time in microseconds, written as an integer and a unit: <c>us ms s m h d w</c>. A day is 24 hours;
/// there are no calendar units. A text that is no duration is kept, so that a rule can report it where it stands.
/// </summary>
public readonly record struct Duration
{
    /// <summary>The longest duration: 36,500 days. It keeps every instant minus a duration representable.</summary>
    public const long MaxMicroseconds = 36_500L * 86_400_000_000;

    private static readonly Regex Pattern = new(@"^([0-9]{1,18})(us|ms|s|m|h|d|w)\z", RegexOptions.CultureInvariant);

    // From the largest to the smallest; a week is never printed, so that 7d and 1w have one canonical form.
    private static readonly (string Unit, long Microseconds)[] Units =
    [
        ("d", 86_400_000_000), ("h", 3_600_000_000), ("m", 60_000_000), ("s", 1_000_000), ("ms", 1_000), ("us", 1),
    ];

    private Duration(long microseconds, string? invalidText, string? problem)
    {
        Microseconds = microseconds;
        InvalidText = invalidText;
        Problem = problem;
    }

    /// <summary>The length; 0 if the text was no duration.</summary>
    public long Microseconds { get; }

    /// <summary>The text as written when it is no duration; otherwise null.</summary>
    public string? InvalidText { get; }

    /// <summary>Why the text is no duration; otherwise null.</summary>
    public string? Problem { get; }

    /// <summary>Whether the text was a duration.</summary>
    public bool IsValid => InvalidText is null;

    /// <summary>A duration of that many microseconds.</summary>
    public static Duration FromMicroseconds(long microseconds) => new(microseconds, null, null);

    /// <summary>Reads a duration; a text that is none gives an invalid duration, never an exception.</summary>
    public static Duration Parse(string text)
    {
        var match = Pattern.Match(text);
        if (!match.Success)
            return new(0, text, "is not a duration");
        var number = long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        var unit = match.Groups[2].Value;
        var scale = unit == "w" ? 7 * Units[0].Microseconds : Units.First(u => u.Unit == unit).Microseconds;
        return number > MaxMicroseconds / scale
            ? new(0, text, "is longer than the longest duration, 36500d")
            : new(number * scale, null, null);
    }

    /// <summary>The canonical text: the largest unit that divides the length, e.g. <c>1h</c> for <c>60m</c>.</summary>
    public override string ToString()
    {
        if (InvalidText is not null)
            return InvalidText;
        if (Microseconds == 0)
            return "0s";
        var length = Microseconds;
        var (unit, size) = Units.First(u => length % u.Microseconds == 0);
        return (length / size).ToString(CultureInfo.InvariantCulture) + unit;
    }
}
