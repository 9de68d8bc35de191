namespace FeatureStore.Sdk.Tests;

/// <summary>Rows, floors and heads byte by byte, as docs/formats/online.md has them.</summary>
public sealed class RowTests
{
    private const long Time = 1714554000000000;

    private static readonly StateRows Rows = new(SampleState.State.Schema);

    [Fact]
    public void A_row() => Assert.Equal(
        "f1280000" + "00441eb660170600" + "41862db660170600" + "00" + "d204000000000000" + "00" + "03000600" + "776562" + "743137",
        SampleState.Hex(SampleState.Row(Time, Time + 1000001, "t17", 1234, "web", gone: false)));

    [Fact]
    public void A_row_with_nulls() => Assert.Equal(
        "f1240000" + "00441eb660170600" + "00441eb660170600" + "03" + "0000000000000000" + "01" + "00000200" + "7431",
        SampleState.Hex(SampleState.Row(Time, Time, "t1", null, null, gone: true)));

    [Fact]
    public void A_wide_row()
    {
        var row = SampleState.Row(-1, -1, "", -1, new('x', 65536), gone: false);
        Assert.Equal("f5260001" + "ffffffffffffffff" + "ffffffffffffffff" + "00" + "ffffffffffffffff" + "00" + "00000100" + "00000100" + "7878", SampleState.Hex(row.AsSpan(0, 40)));
        Assert.Equal(38 + 65536, row.Length);
        Assert.Equal(0xF1, SampleState.Row(-1, -1, "", -1, new('x', 65535), gone: false)[0]);
    }

    [Fact]
    public void A_row_that_is_too_long_is_refused()
    {
        Assert.Equal(StateFormat.MaxRowLength, SampleState.Row(0, 0, "", 0, new('x', StateFormat.MaxRowLength - 38), gone: false).Length);
        Assert.Contains("longer", Assert.Throws<InvalidOperationException>(() => SampleState.Row(0, 0, "", 0, new('x', StateFormat.MaxRowLength - 37), gone: false)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_floor()
    {
        var floor = new byte[StateFormat.FloorLength];
        StateFormat.WriteFloor(floor, Time, long.MinValue);
        Assert.Equal("f9140000" + "00441eb660170600" + "0000000000000080", SampleState.Hex(floor));
    }

    [Fact]
    public void Heads()
    {
        var hash = SampleState.Hex(SampleState.State.Schema.Hash);
        Assert.Equal("fd380000" + "00" + "010000" + "00441eb660170600" + "0000000000000000" + hash, SampleState.Hex(new ViewHead(Time, null, 1).Write(SampleState.State.Schema)));
        Assert.Equal("fd380000" + "01" + "030201" + "00441eb660170600" + "feffffffffffffff" + hash, SampleState.Hex(new ViewHead(Time, -2, 0x010203).Write(SampleState.State.Schema)));
    }

    [Fact]
    public void Every_kind_of_value_has_its_size()
    {
        (FeatureType Type, int Size)[] sizes =
        [
            (FeatureType.Bool, 1), (FeatureType.Int8, 1), (FeatureType.UInt8, 1), (FeatureType.Int16, 2), (FeatureType.UInt16, 2), (FeatureType.Int32, 4), (FeatureType.UInt32, 4),
            (FeatureType.Float32, 4), (FeatureType.Date, 4), (FeatureType.Int64, 8), (FeatureType.Float64, 8), (FeatureType.Instant, 8), (FeatureType.Enum("E", [new("a", 1)]), 8),
            (FeatureType.Decimal(18, 2), 8), (FeatureType.Decimal(19, 2), 16), (FeatureType.Uuid, 16), (FeatureType.String, 0),
            (FeatureType.Duration, 8), (FeatureType.Bytes, 0), (FeatureType.Vector(2), 0), (FeatureType.List(FeatureType.Int8), 0),
        ];
        Assert.All(sizes, s => Assert.Equal(s.Size, StoredColumn.SizeOf(s.Type)));
    }

    [Fact]
    public void What_is_written_is_read()
    {
        var value = SampleState.Row(Time, Time + 7, "𝄞", -1, "é", gone: true);
        Assert.Null(Rows.Load(value, long.MaxValue));
        Assert.Equal([Time], Rows.Times.ToArray());
        Assert.Equal(Time + 7, Rows.Known(value));
        Assert.Equal("é"u8, Rows.Tail(value, SampleState.State.Schema.Column("channel")));
        Assert.Equal("𝄞"u8, Rows.Tail(value, SampleState.State.Schema.Column("tx_id")));
        Assert.Equal(-1, SampleState.State.Schema.Column("amount").ReadNumber(value));
        Assert.False(Rows.IsNull(value, SampleState.State.Schema.Column("amount")));
    }
}
