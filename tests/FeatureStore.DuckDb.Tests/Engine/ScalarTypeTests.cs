namespace FeatureStore.DuckDb.Tests.Engine;

/// <summary>Every value of every scalar type goes through Parquet, typed rows and Arrow unchanged.</summary>
public sealed class ScalarTypeTests(ScalarRun run) : IClassFixture<ScalarRun>
{
    public static TheoryData<string> Columns => [.. ScalarCases.All.Select(c => c.Column)];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Typed_rows_hold_the_values(string column)
    {
        var cases = ScalarCases.Of(column);
        Assert.Equal(ScalarCases.Rows, run.Typed.Count);
        Assert.All(run.Typed, (row, i) =>
        {
            AssertSame(cases.ValueOf(i), ScalarCases.Newest(row.Newest, column));
            AssertSame(cases.ValueOf(i) ?? cases.Default, ScalarCases.Defaulted(row.Defaulted, column));
        });
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Arrow_holds_the_values(string column)
    {
        var cases = ScalarCases.Of(column);
        Assert.All(run.Arrow["newest__" + column], (value, i) => AssertSame(InArrow(cases.ValueOf(i)), value));
        Assert.All(run.Arrow["defaulted__" + column], (value, i) => AssertSame(InArrow(cases.ValueOf(i) ?? cases.Default), value));
        Assert.Equal(ScalarCases.Rows, run.Arrow["newest__" + column].Count);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Parquet_holds_the_values(string column)
    {
        var cases = ScalarCases.Of(column);
        var found = run.Files.Texts($"SELECT newest__{column}, defaulted__{column} FROM '{run.Result}'");
        Assert.Equal(ScalarCases.Rows, found.Count);
        Assert.All(found, (row, i) =>
        {
            var stored = cases.ValueOf(i) is null ? null : InFile(cases, i);
            Assert.Equal(stored, row[0]);
            if (stored is not null)
                Assert.Equal(stored, row[1]);
            else
                Assert.NotNull(row[1]);
        });
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Parquet_has_the_type(string column)
    {
        var schema = run.Files.Schema(run.Result);
        Assert.Contains($"newest__{column} {ScalarCases.Of(column).OutputType}", schema);
        Assert.Contains($"defaulted__{column} {ScalarCases.Of(column).OutputType}", schema);
    }

    // What DuckDB itself shows for the literal; enums stand in results by name, and zero has no sign.
    private string? InFile(ScalarCases cases, int row) => cases.ValueOf(row) switch
    {
        Colour colour => colour.ToString().ToLowerInvariant(),
        0f or 0d => "0.0",
        _ => run.Files.Column($"SELECT {cases.LiteralOf(row)}").Single(),
    };

    private static object? InArrow(object? value) => value switch
    {
        Colour colour => colour.ToString().ToLowerInvariant(),
        Guid id => id.ToString(),
        _ => value,
    };

    private static void AssertSame(object? expected, object? actual)
    {
        Assert.Equal(expected, actual);
        if (actual is double real)
            Assert.Equal(BitConverter.DoubleToInt64Bits((double)expected!), BitConverter.DoubleToInt64Bits(real));
        if (actual is float single)
            Assert.Equal(BitConverter.SingleToInt32Bits((float)expected!), BitConverter.SingleToInt32Bits(single));
    }
}
