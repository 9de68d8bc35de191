namespace FeatureStore.Generators.Tests;

/// <summary>A source row gives its values in the order of its columns, each by its own type.</summary>
public class RowTests
{
    private const string Rows = """
        using System; using FeatureStore; namespace Acme;
        public enum Kind : byte { A = 3 }
        [Source("rows", EventTime = "At", Delay = "0s")]
        public partial record struct Row(bool writer, sbyte value, short @this, int plain, long L, byte U8, ushort U16, uint U32, float F, double D, [Precision(9, 2)] decimal M,
                                         string S, Guid G, DateOnly Day, DateTimeOffset At, Kind K, TimeSpan T, byte[] Raw, [Dimensions(2)] ReadOnlyMemory<float> V,
                                         System.Collections.Generic.IReadOnlyList<Kind> Ks, [Precision(9, 2)] System.Collections.Generic.IReadOnlyList<decimal> Ms);
        [Source("nulls", EventTime = "At", Delay = "0s")]
        public partial record Nulls(bool? B, sbyte? I8, short? I16, int? I32, long? L, byte? U8, ushort? U16, uint? U32, float? F, double? D, [Precision(9, 2)] decimal? M,
                                    string? S, Guid? G, DateOnly? Day, DateTimeOffset? At, Kind? K, TimeSpan? T, byte[]? Raw, [Dimensions(2)] ReadOnlyMemory<float>? V,
                                    System.Collections.Generic.IReadOnlyList<Kind>? Ks, [Precision(9, 2)] System.Collections.Generic.IReadOnlyList<decimal>? Ms);
        public static class Made
        {
            public static ISourceRow Full() => new Row(true, -1, -2, -3, -4, 1, 2, 3, 0.5f, 0.25, 1.50m, "s", Guid.Empty, new(2024, 5, 1), DateTimeOffset.UnixEpoch, Kind.A, TimeSpan.FromSeconds(-1), new byte[] { 1, 255 }, new[] { 0.5f, -2f }, new[] { Kind.A, (Kind)0 }, new decimal[0]);
            public static ISourceRow Filled() => new Nulls(true, -1, -2, -3, -4, 1, 2, 3, 0.5f, 0.25, 1.50m, "s", Guid.Empty, new(2024, 5, 1), DateTimeOffset.UnixEpoch, Kind.A, TimeSpan.FromSeconds(-1), new byte[] { 1, 255 }, new[] { 0.5f, -2f }, new[] { Kind.A, (Kind)0 }, new decimal[0]);
            public static ISourceRow Empty() => new Nulls(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
        """;

    private static readonly string[] Values =
    [
        "Boolean True", "SByte -1", "Int16 -2", "Int32 -3", "Int64 -4", "Byte 1", "UInt16 2", "UInt32 3", "Single 0.5", "Double 0.25", "Decimal 1.50",
        "String s", "Guid 00000000-0000-0000-0000-000000000000", "DateOnly 05/01/2024", "DateTimeOffset 01/01/1970 00:00:00 +00:00", "Int64 3",
        "TimeSpan -00:00:01", "Byte[] 01ff", "List 2", "Single 0.5", "Single -2", "List 2", "Int64 3", "Int64 0", "List 0",
    ];

    [Fact]
    public async Task Values_keep_their_order_and_their_types()
    {
        Assert.Equal(Values, await Written("Full"));
        Assert.Equal(Values, await Written("Filled"));
    }

    [Fact]
    public async Task Nulls_are_written_as_nulls()
    {
        var written = await Written("Empty");
        Assert.Equal(21, written.Count);
        Assert.All(written.Index(), value => Assert.Equal(value.Index switch { 11 => "String ", 17 => "Byte[] null", _ => "null" }, value.Item));
    }

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
