using System.Collections;
using System.Globalization;

namespace FeatureStore.Testing;

/// <summary>Values as both paths give them: enums as their numbers, zero without a sign.</summary>
internal static class PlainValue
{
    /// <summary>A value of a typed feature.</summary>
    public static object? Of(object? value) => value switch
    {
        Enum member => Convert.ToInt64(member, CultureInfo.InvariantCulture),
        double number => number + 0.0,
        float number => number + 0f,
        IEnumerable list when value is not string and not byte[] => list.Cast<object?>().Select(Of).ToArray(),
        _ => value,
    };

    /// <summary>What a test expects of a feature of some type. A number of another type becomes one of this, if it can be without loss; whole digits of floats aside.</summary>
    public static object? Of(object? expected, Type type)
    {
        if (expected is null || expected.GetType() == type || expected is not IConvertible || !IsNumber(type))
            return Of(expected);
        try
        {
            var converted = Convert.ChangeType(expected, type, CultureInfo.InvariantCulture);
            return type == typeof(double) || type == typeof(float) || expected.Equals(Convert.ChangeType(converted, expected.GetType(), CultureInfo.InvariantCulture)) ? Of(converted) : expected;
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException or FormatException)
        {
            return Of(expected);
        }
    }

    private static bool IsNumber(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;
}
