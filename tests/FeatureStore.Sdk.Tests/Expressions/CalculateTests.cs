namespace FeatureStore.Sdk.Tests;

/// <summary>The scalar functions at their edges, against values worked out by hand.</summary>
public sealed class CalculateTests
{
    private const decimal Most = 9999999999999999999999999999m;

    [Fact]
    public void What_does_not_fit_int64_is_null()
    {
        Assert.Equal([long.MaxValue, null, null, -1], [Calculate.Add(long.MaxValue, 0), Calculate.Add(long.MaxValue, 1), Calculate.Add(long.MinValue, -1), Calculate.Add(long.MaxValue, long.MinValue)]);
        Assert.Equal([null, null, long.MinValue, long.MaxValue], [Calculate.Subtract(0, long.MinValue), Calculate.Subtract(long.MinValue, 1), Calculate.Subtract(long.MinValue, 0), Calculate.Subtract(-1, long.MinValue)]);
        Assert.Equal([null, null, long.MinValue, 9223372030926249001], [Calculate.Multiply(3_037_000_500, 3_037_000_500), Calculate.Multiply(long.MinValue, -1), Calculate.Multiply(long.MinValue, 1), Calculate.Multiply(3_037_000_499, 3_037_000_499)]);
        Assert.Equal([null, null, -long.MaxValue], [Calculate.Negate(long.MinValue), Calculate.Abs(long.MinValue), Calculate.Negate(long.MaxValue)]);
    }

    [Fact]
    public void Products_are_those_of_128_bits()
    {
        long[] edges = [.. Enumerable.Range(0, 63).SelectMany(bit => new[] { (1L << bit) - 1, 1L << bit, (1L << bit) + 1 }), 3_037_000_499, 3_037_000_500, 6_074_001_000, long.MaxValue - 1, long.MaxValue];
        long[] numbers = [.. edges.Concat(edges.Select(n => -n)).Append(long.MinValue), long.MinValue + 1];
        foreach (var left in numbers)
        {
            foreach (var right in numbers)
            {
                var exact = (Int128)left * right;
                Assert.Equal(exact >= long.MinValue && exact <= long.MaxValue ? (long)exact : null, Calculate.Multiply(left, right));
            }
        }
    }

    [Fact]
    public void Nothing_is_computed_from_null()
    {
        Assert.Equal([null, null, null], [Calculate.Add(null, 1L), Calculate.Subtract(null, 1L), Calculate.Multiply(null, 1L)]);
        Assert.Equal([null, null, null], [Calculate.Add(1L, null), Calculate.Subtract(1L, null), Calculate.Multiply(1L, null)]);
    }

    [Fact]
    public void A_checked_float_has_no_signed_zero()
    {
        Assert.Equal([0L, 0L], [BitConverter.DoubleToInt64Bits(Calculate.Finite(-0.0)!.Value), BitConverter.DoubleToInt64Bits(Calculate.Finite((double?)-0.0)!.Value)]);
        Assert.Equal([null, null, null], [Calculate.Finite(double.NaN), Calculate.Finite((double?)double.NegativeInfinity), Calculate.Finite(null)]);
    }

    [Fact]
    public void Integers_divide_toward_zero()
    {
        Assert.Equal([-3, 3, -3, null, null, -7], [Calculate.Divide(-7, 2), Calculate.Divide(-7, -2), Calculate.Divide(7, -2), Calculate.Divide(7, 0), Calculate.Divide(long.MinValue, -1), Calculate.Divide(7, -1)]);
        Assert.Equal([-1, 1, null, 0], [Calculate.Remainder(-7, 2), Calculate.Remainder(7, -2), Calculate.Remainder(7, 0), Calculate.Remainder(long.MinValue, -1)]);
    }

    [Fact]
    public void What_is_not_finite_is_null()
    {
        Assert.Equal([null, null, null, null], [Calculate.Add(double.MaxValue, double.MaxValue), Calculate.Multiply(1e300, -1e300), Calculate.Divide(1.0, 0.0), Calculate.Divide(0.0, -0.0)]);
        Assert.Equal([null, null, 1.5], [Calculate.Remainder(7.5, 0.0), Calculate.Exp(1000.0), Calculate.Remainder(7.5, 2.0)]);
        Assert.Equal([null, 0.0, null, null, null, null], [Calculate.Sqrt(-1.0), Calculate.Sqrt(-0.0) + 0.0, Calculate.Ln(0.0), Calculate.Ln(-1.0), Calculate.Pow(-8.0, 1.0 / 3), Calculate.Pow(0.0, -1.0)]);
        Assert.Equal([1.0, null], [Calculate.Pow(0.0, 0.0), Calculate.Round(1e300, 15)]);
    }

    [Fact]
    public void Null_gives_null()
    {
        Assert.Equal([null, null, null, null], [Calculate.Add(null, 1L), Calculate.Multiply(1L, null), Calculate.Divide(null, 2L), Calculate.Remainder(null, -1L)]);
        Assert.Equal([null, null, null], [Calculate.Least(1L, null), Calculate.Greatest(null, 3L), Calculate.Greatest(null, 1L)]);
        Assert.Equal([null, null, null], [Calculate.In(null, 1L), Calculate.Equal(null, (string?)null), Calculate.NotEqual(1L, null)]);
        Assert.Null(Calculate.Concat("a", null));
        Assert.Equal([false, null], [Calculate.Not(true), Calculate.Not(null)]);
    }

    [Fact]
    public void Half_goes_away_from_zero()
    {
        Assert.Equal([1, -1, 3, -3, 0, 4503599627370497], [Calculate.Round(0.5), Calculate.Round(-0.5), Calculate.Round(2.5), Calculate.Round(-2.5), Calculate.Round(0.49999999999999994), Calculate.Round(4503599627370497.0)]);
        // 1.005 is below its half as a double, and multiplied by 100 it is 100.49999999999999.
        Assert.Equal([1, 1.3, -1.3], [Calculate.Round(1.005, 2), Calculate.Round(1.25, 1), Calculate.Round(-1.25, 1)]);
        Assert.Equal([2.35m, -2.35m, 3m, 2.34m], [Calculate.Round(2.345m, 2), Calculate.Round(-2.345m, 2), Calculate.Round(2.5m, 0), Calculate.Round(2.3449m, 2)]);
    }

    [Fact]
    public void What_does_not_fit_the_digits_is_null()
    {
        Assert.Equal([Most, null, null, -Most], [Calculate.Add(Most, 0, 0), Calculate.Add(Most, 1, 0), Calculate.Subtract(-Most, 1, 0), Calculate.Negate(Most, 0)]);
        Assert.Equal([null, 99.99m], [Calculate.Add(99_999_999_999_999_999_999_999_999.99m, 0.01m, 2), Calculate.Add(99.98m, 0.01m, 2)]);
        Assert.Equal([null, 9.0m, 0.5m, null], [Calculate.Decimal(10L, 27), Calculate.Decimal(9L, 27), Calculate.Decimal(0.5m, 28), Calculate.Decimal(1m, 28)]);
    }

    [Fact]
    public void Floats_are_cut_to_integers_that_they_fit()
    {
        Assert.Equal([-1, 9223372036854774784, null, long.MinValue, null], [Calculate.Int64(-1.9), Calculate.Int64(9223372036854774784.0), Calculate.Int64(9223372036854775808.0), Calculate.Int64(-9223372036854775808.0), Calculate.Int64(-9223372036854777856.0)]);
        Assert.Equal([-1, long.MaxValue, null, 1], [Calculate.Int64(-1.9m), Calculate.Int64(9223372036854775807.9m), Calculate.Int64(9223372036854775808m), Calculate.Int64(true)]);
    }

    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("-1.10", -1.1)]
    [InlineData("9007199254740993", 9007199254740992.0)]
    [InlineData("0.9007199254740993", 0.9007199254740993)]
    [InlineData("9999999999999999999999999999", 1e28)]
    [InlineData("0.0000000000000000000000000003", 3e-28)]
    [InlineData("1234567890123.456789012345678", 1234567890123.4568)]
    public void The_float_of_a_decimal_is_the_nearest(string text, double expected) =>
        Assert.Equal(expected, Calculate.Float64(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_float_of_digits_about_2_to_the_53_is_the_nearest()
    {
        var text = System.Globalization.CultureInfo.InvariantCulture;
        for (byte scale = 0; scale <= 28; scale++)
        {
            foreach (var bits in new[] { 51, 52, 53, 54, 55, 63, 64 })
            {
                for (var more = -20; more <= 20; more++)
                {
                    var digits = (UInt128.One << bits) + (UInt128)(Int128)more;
                    var number = new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), more % 2 == 0, scale);
                    Assert.Equal(double.Parse(number.ToString(text), text), Calculate.Float64(number));
                }
            }
        }
    }

    [Fact]
    public void Texts_compare_by_code_points()
    {
        string[] ordered = ["", "A", "Z", "a", "aa", "b", "\u00e4", "\ud7ff", "\ue000", "\uffff", "😀", "😀a", "\U0010ffff"];
        for (var i = 0; i < ordered.Length; i++)
        {
            for (var j = 0; j < ordered.Length; j++)
                Assert.Equal((i < j, i <= j, i > j, i >= j, i == j), (Calculate.Less(ordered[i], ordered[j]), Calculate.LessOrEqual(ordered[i], ordered[j]), Calculate.Greater(ordered[i], ordered[j]), Calculate.GreaterOrEqual(ordered[i], ordered[j]), Calculate.Equal(ordered[i], ordered[j])));
        }
        Assert.Equal(("\uffff", "😀"), (Calculate.Least("😀", "\uffff"), Calculate.Greatest("\uffff", "😀")));
    }

    [Fact]
    public void Characters_are_code_points_and_only_ascii_has_a_case()
    {
        Assert.Equal([0, 4, 2, 5], [Calculate.Length(""), Calculate.Length("café"), Calculate.Length("😀😀"), Calculate.Length("a😀b😀c")]);
        Assert.Equal(("aäÄ😀İ", "AäÄ😀İ"), (Calculate.Lower("AäÄ😀İ"), Calculate.Upper("aäÄ😀İ")));
        Assert.Equal((true, false, true, true, false), (Calculate.Contains("a%b", "%"), Calculate.Contains("ab", "%"), Calculate.StartsWith("web", ""), Calculate.EndsWith("a😀", "😀"), Calculate.StartsWith("Web", "w")));
    }

    [Fact]
    public void Times_are_in_utc_whatever_their_offset()
    {
        var here = new DateTimeOffset(2024, 3, 1, 0, 30, 0, TimeSpan.FromHours(2));
        Assert.Equal((2024L, 2L, 29L, 22L, 4L), (Calculate.Year(here), Calculate.Month(here), Calculate.Day(here), Calculate.Hour(here), Calculate.DayOfWeek(here)));
        Assert.Equal(new DateOnly(2024, 2, 29), Calculate.Date(here));
        Assert.Equal(-1.5, Calculate.HoursBetween(here, Calculate.Instant(new DateOnly(2024, 2, 29)) + TimeSpan.FromHours(21)));
        Assert.Equal(0.000001, Calculate.SecondsBetween(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddTicks(19)));
        Assert.Equal(3652058.9999999999884, Calculate.DaysBetween(DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Distances_on_a_sphere()
    {
        Assert.Equal(Math.PI * 6371.0088, Calculate.HaversineKm(0, 0, 0, 180)!.Value, 1e-8);
        Assert.Equal(Math.PI * 6371.0088, Calculate.HaversineKm(90, 0, -90, 77)!.Value, 1e-8);
        Assert.Equal(878.5, Calculate.HaversineKm(48.8566, 2.3522, 52.52, 13.405)!.Value, 1.5);
        Assert.Null(Calculate.HaversineKm(0, 0, null, 0));
    }

    [Fact]
    public void Values_as_text()
    {
        Assert.Equal(("true", "-9223372036854775808", "0001-02-03", "abcdef01-0002-0003-0405-060708090a0b"),
            (Calculate.String(true), Calculate.String(long.MinValue), Calculate.String(new DateOnly(1, 2, 3)), Calculate.String(new Guid(unchecked((int)0xabcdef01), 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))));
    }
}
