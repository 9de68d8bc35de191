namespace FeatureStore.Generators.Tests;

/// <summary>A source row gives its values in the order of its columns, each by its own type.</summary>
public class RowTests
{
    private const string Rows = """
        using System; using FeatureStore; namespace Acme;
        public enum Kind : byte { A = 3 }
        [Source("rows", EventTime = "At", Delay = "0s")]
        public partial record struct Row(bool writer, sbyte value, short @this, int plain, long L, byte U8, ushort U16, uint U32, float F, double D, [Precision(9, 2)] decimal M,
                                         string S, Guid G, DateOnly Day, DateTimeOffset At, Kind K);
        [Source("nulls", EventTime = "At", Delay = "0s")]
        public partial record Nulls(bool? B, sbyte? I8, short? I16, int? I32, long? L, byte? U8, ushort? U16, uint? U32, float? F, double? D, [Precision(9, 2)] decimal? M,
                                    string? S, Guid? G, DateOnly? Day, DateTimeOffset? At, Kind? K);
        public static class Made
        {
            public static ISourceRow Full() => new Row(true, -1, -2, -3, -4, 1, 2, 3, 0.5f, 0.25, 1.50m, "s", Guid.Empty, new(2024, 5, 1), DateTimeOffset.UnixEpoch, Kind.A);
            public static ISourceRow Filled() => new Nulls(true, -1, -2, -3, -4, 1, 2, 3, 0.5f, 0.25, 1.50m, "s", Guid.Empty, new(2024, 5, 1), DateTimeOffset.UnixEpoch, Kind.A);
            public static ISourceRow Empty() => new Nulls(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
        """;

    private static readonly string[] Values =
    [
        "Boolean True", "SByte -1", "Int16 -2", "Int32 -3", "Int64 -4", "Byte 1", "UInt16 2", "UInt32 3", "Single 0.5", "Double 0.25", "Decimal 1.50",
        "String s", "Guid 00000000-0000-0000-0000-000000000000", "DateOnly 05/01/2024", "DateTimeOffset 01/01/1970 00:00:00 +00:00", "Int64 3",
    ];

    [Fact]
    public async Task Values_keep_their_order_and_their_types()
    {
        Assert.Equal(Values, await Written("Full"));
        Assert.Equal(Values, await Written("Filled"));
    }

    [Fact]
    public async Task Nulls_are_written_as_nulls() =>
        Assert.All((await Written("Empty")).Index(), value => Assert.Equal(Values[value.Index].StartsWith("String", StringComparison.Ordinal) ? "String " : "null", value.Item));

    private static async Task<List<string>> Written(string row)
    {
        var compiled = await Compiled.Of(Rows);
        Assert.Empty(compiled.Findings);
        Assert.DoesNotContain(compiled.Compiler, d => d.Id != "CS1591");
        var writer = new ListWriter();
        ((ISourceRow)compiled.Load().GetType("Acme.Made")!.GetMethod(row)!.Invoke(null, null)!).Write(writer);
        return [.. writer.Typed.Zip(writer.Values, (type, value) => type is null ? value : $"{type} {value}")];
    }
}
