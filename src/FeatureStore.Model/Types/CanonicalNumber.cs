using System.Globalization;

namespace FeatureStore.Model;

/// <summary>One text per number, made from the digits as written, so that no runtime's formatting decides it.</summary>
internal static class CanonicalNumber
{
    // Numbers with more zeros than this are written with an exponent.
    private const int MaxZeros = 30;

    /// <summary>The number without padding: <c>0.50</c> and <c>5e-1</c> are both <c>0.5</c>; <c>-0.0</c> is <c>0</c>.</summary>
    public static string Of(string text)
    {
        var negative = text[0] == '-';
        var body = negative ? text.Substring(1) : text;
        var e = body.IndexOfAny(['e', 'E']);
        var exponent = e < 0 ? 0 : int.Parse(body.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? body : body.Substring(0, e);
        var point = mantissa.IndexOf('.');
        var digits = mantissa.Replace(".", "");
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;

        var trimmed = digits.TrimEnd('0');
        exponent += digits.Length - trimmed.Length;
        trimmed = trimmed.TrimStart('0');
        return trimmed.Length == 0 ? "0" : (negative ? "-" : "") + Place(trimmed, exponent);
    }

    private static string Place(string digits, int exponent)
    {
        if (exponent >= 0)
            return exponent <= MaxZeros ? digits + new string('0', exponent) : digits + "e" + exponent.ToString(CultureInfo.InvariantCulture);
        var whole = digits.Length + exponent;
        if (whole > 0)
            return digits.Substring(0, whole) + "." + digits.Substring(whole);
        return -whole <= MaxZeros ? "0." + new string('0', -whole) + digits : digits + "e" + exponent.ToString(CultureInfo.InvariantCulture);
    }
}
