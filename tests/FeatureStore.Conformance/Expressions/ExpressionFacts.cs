namespace FeatureStore.Conformance;

/// <summary>Where an engine and C# differ if nobody takes care, each with what it has to be.</summary>
public abstract class ExpressionFacts : ExpressionConformance
{
    private static readonly ExpressionFact[] All =
    [
        new("integer division cuts toward zero", "i1 / 2", "-3", ("i1", -7L)),
        new("remainder has the sign of the dividend", "i1 % 2", "-1", ("i1", -7L)),
        new("integer division of large numbers is exact", "i1 / 2", "4611686018427387903", ("i1", long.MaxValue)),
        new("integer division by zero is null", "i1 / i2", null, ("i1", 1L), ("i2", 0L)),
        new("integer remainder by zero is null", "i1 % i2", null, ("i1", 1L), ("i2", 0L)),
        new("float division by zero is null", "f1 / f2", null, ("f1", 1.0), ("f2", 0.0)),
        new("zero by zero is null", "f1 / f1", null, ("f1", 0.0)),
        new("float remainder by zero is null", "f1 % f2", null, ("f1", 1.0), ("f2", 0.0)),
        new("integer overflow is null", "i1 + 1", null, ("i1", long.MaxValue)),
        new("product overflow is null", "i1 * i2", null, ("i1", 3037000500L), ("i2", 3037000500L)),
        new("negated least integer is null", "-i1", null, ("i1", long.MinValue)),
        new("abs of the least integer is null", "abs(i1)", null, ("i1", long.MinValue)),
        new("least integer by -1 is null", "i1 / i2", null, ("i1", long.MinValue), ("i2", -1L)),
        new("remainder of the least integer by -1 is 0", "i1 % i2", "0", ("i1", long.MinValue), ("i2", -1L)),
        new("narrow integers widen before they meet", "i8 + i8", "254", ("i8", 127L)),
        new("unsigned integers widen before they meet", "u32 - 1", "-1", ("u32", 0L)),
        new("decimal overflow is null", "d28_0 + d28_0", null, ("d28_0", 9999999999999999999999999999m)),
        new("float overflow is null", "f1 * f1", null, ("f1", 1e300)),
        new("overflow is null at that very operation", "(f1 * f1) / f1 ?? -1.0", "-1", ("f1", 1e300)),
        new("nothing is divided by what is not finite", "1.0 / (f1 * f1)", null, ("f1", 1e300)),
        new("what is not finite compares with nothing", "f1 * f1 > 1.0", null, ("f1", 1e300)),
        new("overflow beside a constant is null, not unequal", "i1 + 1 != 5", null, ("i1", long.MaxValue)),
        new("a product that overflows beside a constant is null, not greater", "i1 * i1 > 0", null, ("i1", long.MaxValue)),
        new("a decimal that does not fit beside a constant is null, not unequal", "d28_0 + d28_0 != 1m", null, ("d28_0", 9999999999999999999999999999m)),
        new("float literals are floats", "0.1 + 0.2", "0.30000000000000004"),
        new("decimal literals are decimals", "0.1m + 0.2m", "0.3"),
        new("round half away from zero", "round(f1)", "3", ("f1", 2.5)),
        new("round half away from zero below zero", "round(f1)", "-3", ("f1", -2.5)),
        new("round just below a half", "round(f1)", "0", ("f1", 0.49999999999999994)),
        new("round of a large float is itself", "round(f1)", "4503599627370497", ("f1", 4503599627370497.0)),
        new("casts cut off", "int64(f1)", "3", ("f1", 3.5)),
        new("casts cut off below zero", "int64(f1)", "-3", ("f1", -3.5)),
        new("casts beyond int64 are null", "int64(f1)", null, ("f1", 9.2233720368547758e18)),
        new("casts of decimals cut off", "int64(d18_2)", "-2", ("d18_2", -2.99m)),
        new("casts of decimals beyond int64 are null", "int64(d28_0)", null, ("d28_0", 9223372036854775808m)),
        new("the float of a decimal is the nearest", "float64(d28_28)", "0.1234567890123456789012345678", ("d28_28", 0.1234567890123456789012345678m)),
        new("no negative zero", "-f1", "0", ("f1", 0.0)),
        new("NaN never enters", "ln(f1)", null, ("f1", -1.0)),
        new("root of a negative number is null", "sqrt(f1)", null, ("f1", -1.0)),
        new("length counts code points", "length(s1)", "2", ("s1", "😀é")),
        new("strings compare by UTF-8 bytes", "s1 < s2", "true", ("s1", "\uFFFF"), ("s2", "😀")),
        new("the greatest string is by UTF-8 bytes", "greatest(s1, s2)", "😀", ("s1", "\uFFFF"), ("s2", "😀")),
        new("upper and lower change ASCII alone", "concat(lower(s1), upper(s1))", "ÄabÄAB", ("s1", "ÄaB")),
        new("contains knows no wildcards", "contains(s1, '%')", "false", ("s1", "ab")),
        new("contains finds what looks like a wildcard", "starts_with(s1, 'a_') and ends_with(s1, '%')", "true", ("s1", "a_b%")),
        new("everything contains the empty string", "contains(s1, '') and starts_with(s1, '') and ends_with(s1, '')", "true", ("s1", "")),
        new("false and null is false", "b1 and false", "false"),
        new("true or null is true", "b1 or true", "true"),
        new("null and true is null", "b1 and true", null),
        new("concat with null is null", "concat(s1, 'a')", null),
        new("least with null is null", "least(i1, 1)", null),
        new("greatest with null is null", "greatest(s1, 'a')", null),
        new("a number that does not fit the type of the other branch is null", "greatest(0m, (b1 ? d28_28 : i1)) is null", "true", ("i1", 9007199254740993L)),
        new("a number that does not fit stays null under a default", "least(0m, (d28_28 ?? i1)) is null", "true", ("i1", 9007199254740993L)),
        new("a null condition does not hold", "b1 ? 1 : 2", "2"),
        new("null is not in a list", "i1 in (1, 2)", null),
        new("the distance from nowhere is null", "haversine_km(0.0, 0.0, f1, f2)", null),
        new("the distance from beyond the poles", "round(haversine_km(f1, 0.0, f2, 180.0), 6)", "6671.704814", ("f1", 120.0), ("f2", 0.0)),
        new("before 1970 days are floored", "string(date(t1))", "1969-12-31", ("t1", -1L)),
        new("before 1970 hours are floored", "hour(t1)", "23", ("t1", -1L)),
        new("Sunday is 0", "day_of_week(day1)", "0", ("day1", new DateOnly(2024, 5, 5))),
        new("Sunday is 0 before 1970", "day_of_week(day1)", "0", ("day1", new DateOnly(1969, 12, 28))),
        new("microseconds count", "seconds_between(t1, t2)", "1E-06", ("t1", -1L), ("t2", 0L)),
        new("a day has 24 hours", "hours_between(date('2024-03-30'), date('2024-04-01'))", "48"),
        new("an instant without seconds is an instant", "t1 == '1970-01-01T00:00Z'", "true", ("t1", 0L)),
        new("an instant is in a list of days", "t1 in (date('1970-01-01'))", "true", ("t1", 0L)),
        new("an instant of another zone", "t1 == '1970-01-01T02:00:00+02:00'", "true", ("t1", 0L)),
        new("all of time can be measured", "days_between('0001-01-01T00:00Z', '9999-12-31T23:59:59.999999Z')", "3652059"),
    ];

    public static TheoryData<string> Names => new(All.Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Fact(string name)
    {
        var fact = All.Single(f => f.Name == name);
        var tree = ExpressionFact.Scene.Tree(fact.Text);

        Assert.Equal(fact.Value is null ? null : ValueText.Read(fact.Value, tree.Type), ExpectedValue.Of(tree, fact.Row).Value);
        AssertLikeOracle(ExpressionFact.Scene, [tree], [fact.Row]);
    }
}
