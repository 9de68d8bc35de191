namespace FeatureStore.Sdk.Tests;

/// <summary>Durations, bytes, vectors and lists byte by byte, as docs/formats/online.md has them, and their order.</summary>
public sealed class ListTests
{
    private static readonly FeatureType Colour = FeatureType.Enum("Colour", [new("blue", -7), new("red", 1)]);

    private static readonly SourceDefinition Source = new()
    {
        Name = "tracks",
        EventTime = "at",
        Columns = EquatableArray.Of<ColumnDefinition>(
            new("at", FeatureType.Instant, false), new("length", FeatureType.Duration, true), new("mark", FeatureType.Bytes, true),
            new("tags", FeatureType.List(FeatureType.String), true), new("taste", FeatureType.Vector(2), true)),
    };

    public static TheoryData<FeatureType, string> Elements => new()
    {
        { FeatureType.Bool, "00" + "01" },
        { FeatureType.Int8, "ff" + "01" },
        { FeatureType.Int16, "ffff" + "0100" },
        { FeatureType.Int32, "ffffffff" + "01000000" },
        { FeatureType.Int64, "ffffffffffffffff" + "0100000000000000" },
        { FeatureType.UInt8, "00" + "ff" },
        { FeatureType.UInt16, "0000" + "ffff" },
        { FeatureType.UInt32, "00000000" + "ffffffff" },
        { FeatureType.Float32, "0000c0bf" + "0000c03f" },
        { FeatureType.Float64, "000000000000f8bf" + "000000000000f83f" },
        { FeatureType.Decimal(18, 2), "6affffffffffffff" + "9600000000000000" },
        { FeatureType.Decimal(19, 2), "6affffffffffffffffffffffffffffff" + "96000000000000000000000000000000" },
        { FeatureType.String, "00000000" + "02000000c3a9" },
        { FeatureType.Uuid, "00000000000000000000000000000000" + "ffeeddccbbaa99887766554433221100" },
        { FeatureType.Date, "ffffffff" + "00000000" },
        { FeatureType.Instant, "ffffffffffffffff" + "0000000000000000" },
        { FeatureType.Duration, "c0bdf0ffffffffff" + "0100000000000000" },
        { Colour, "f9ffffffffffffff" + "0100000000000000" },
    };

    [Theory]
    [MemberData(nameof(Elements))]
    public void Elements_stand_one_after_the_other(FeatureType element, string bytes)
    {
        var type = FeatureType.List(element);
        var values = new InputValues(EquatableArray.Of(new KeyDefinition("x", type)));
        object list = element.Kind switch
        {
            TypeKind.Bool => new[] { false, true },
            TypeKind.Int8 => new sbyte[] { -1, 1 },
            TypeKind.Int16 => new short[] { -1, 1 },
            TypeKind.Int32 => new[] { -1, 1 },
            TypeKind.Int64 => new[] { -1L, 1L },
            TypeKind.UInt8 => new byte[] { 0, 255 },
            TypeKind.UInt16 => new ushort[] { 0, 65535 },
            TypeKind.UInt32 => new[] { 0u, uint.MaxValue },
            TypeKind.Float32 => new[] { -1.5f, 1.5f },
            TypeKind.Float64 => new[] { -1.5, 1.5 },
            TypeKind.Decimal => new[] { -1.50m, 1.50m },
            TypeKind.String => new[] { "", "é" },
            TypeKind.Uuid => new[] { Guid.Empty, Guid.Parse("00112233-4455-6677-8899-aabbccddeeff") },
            TypeKind.Date => new[] { new DateOnly(1969, 12, 31), new DateOnly(1970, 1, 1) },
            TypeKind.Instant => new[] { DateTimeOffset.UnixEpoch.AddMicroseconds(-1), DateTimeOffset.UnixEpoch },
            TypeKind.Duration => new[] { TimeSpan.FromSeconds(-1), TimeSpan.FromMicroseconds(1) },
            _ => new[] { -7L, 1L },
        };
        values.WriteValue(list, new("x", type));
        Assert.Equal(bytes, SampleState.Hex(values.Values[0].Bytes));

        var answers = new Answers([type]);
        answers.Set(0, answers.Keep(values.Values[0].Bytes), FeatureStatus.Present);
        Assert.Equal(list, answers.GetValue(0, type));
    }

    [Fact]
    public void A_row()
    {
        var (state, rows) = (Schema(), new ByteStrings());
        var encoder = new RowEncoder(state, ["at", "length", "mark", "tags", "taste"]);
        var values = new RowValues(Source, [.. Source.Columns]);
        values.Write(DateTimeOffset.UnixEpoch);
        values.Write(TimeSpan.FromMinutes(3));
        values.Write([0xca, 0xfe]);
        FeatureStore.Elements.Write(values, new[] { "live", "é" }, static (w, v) => w.Write(v));
        FeatureStore.Elements.Write(values, new[] { 0.5f, -2f });
        Assert.Null(encoder.TryAdd(rows, values.Values));
        Assert.Equal(
            "f1330000" + "0000000000000000" + "00" + "0095ba0a00000000" + "0200" + "1000" + "1800" + "cafe" + "040000006c697665" + "02000000c3a9" + "0000003f000000c0",
            SampleState.Hex(rows.Span(0)));
    }

    [Theory]
    [InlineData("int64", "1,2", "1,2,3")]
    [InlineData("int64", "1,2,3", "1,3")]
    [InlineData("int64", "", "-9")]
    [InlineData("int64", "-9", "0")]
    [InlineData("uint32", "5", "4294967295")]
    [InlineData("string", "a", "a,")]
    [InlineData("string", "a,b", "ab")]
    [InlineData("string", "Z", "a")]
    [InlineData("string", "z", "é")]
    public void Lists_compare_element_by_element_and_then_by_length(string element, string less, string more)
    {
        var type = TypeText.Parse($"list({element})", "").Type;
        var (left, right) = (Packed(type, less), Packed(type, more));
        Assert.InRange(PackedList.Compare(left, right, PackedList.ElementOf(type)), int.MinValue, -1);
        Assert.InRange(PackedList.Compare(right, left, PackedList.ElementOf(type)), 1, int.MaxValue);
        Assert.Equal(0, PackedList.Compare(left, left, PackedList.ElementOf(type)));
    }

    [Fact]
    public void What_cannot_be_kept_is_told()
    {
        string? Problem(int column, Action<ValueWriter> write)
        {
            var values = new RowValues(Source, [Source.Columns[column]]);
            values.Restart();
            write(values);
            return values.ProblemAmong([0]);
        }
        Assert.Equal("length is 00:00:00.0000001, which is finer than a microsecond", Problem(1, w => w.Write(TimeSpan.FromTicks(1))));
        Assert.Equal("tags holds a null", Problem(3, w => FeatureStore.Elements.Write(w, new string?[] { "a", null, "b" }, static (w, v) => w.Write(v))));
        Assert.Equal("tags holds text that is not valid Unicode", Problem(3, w => FeatureStore.Elements.Write(w, new[] { "\ud800", "b" }, static (w, v) => w.Write(v))));
        Assert.Equal("taste has 3 elements, and vector(2) has 2", Problem(4, w => FeatureStore.Elements.Write(w, new float[3])));
        Assert.Equal("taste has 0 elements, and vector(2) has 2", Problem(4, w => FeatureStore.Elements.Write(w, default)));
        Assert.Null(Problem(4, w => FeatureStore.Elements.Write(w, new float[2])));
        Assert.Null(Problem(3, w => FeatureStore.Elements.Write(w, (string[]?)null, static (w, v) => w.Write(v))));
    }

    [Fact]
    public void What_is_not_finite_makes_a_vector_null_and_counts_once()
    {
        var values = new RowValues(Source, [Source.Columns[4], Source.Columns[1]]);
        FeatureStore.Elements.Write(values, new[] { float.NaN, float.PositiveInfinity });
        values.Write(TimeSpan.Zero);
        Assert.Equal((false, true, 1L), (values.Values[0].HasValue, values.Values[1].HasValue, values.NotFinite));
        values.Restart();
        FeatureStore.Elements.Write(values, new[] { -0.0f, 1f });
        Assert.Equal("00000000" + "0000803f", SampleState.Hex(values.Values[0].Bytes));
    }

    private static byte[] Packed(FeatureType type, string elements)
    {
        var values = new InputValues(EquatableArray.Of(new KeyDefinition("x", type)));
        var texts = elements.Length == 0 ? [] : elements.Split(',');
        values.StartList(texts.Length);
        foreach (var text in texts)
            values.WriteValue(type.Element!.Kind switch { TypeKind.Int64 => long.Parse(text), TypeKind.UInt32 => uint.Parse(text), _ => text }, new("x", type.Element));
        return values.Values[0].Bytes!;
    }

    private static StateSchema Schema() => new(
        new() { Name = "v", Source = "tracks", Features = EquatableArray.From<FeatureDefinition>(Source.Columns.Skip(1).Select(c => new LatestFeature { Name = c.Name, Column = c.Name })) }, null, Source);
}
