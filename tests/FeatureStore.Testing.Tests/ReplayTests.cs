namespace FeatureStore.Testing.Tests;

/// <summary>Rows as they are replayed.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task Rows_come_in_the_order_in_which_they_became_visible()
    {
        await using var scene = await Scene.CreateAsync();
        var rows = await RowsAsync(scene, TimeSlice.All, int.MaxValue);
        Assert.Equal(SampleFiles.PaymentsTold, rows!.Length);
        Assert.Equal(rows.Select(r => r.Visible).Order(), rows.Select(r => r.Visible));
    }

    [Fact]
    public async Task The_order_is_the_same_however_rows_lie_in_files()
    {
        await using var scene = await Scene.CreateAsync();
        // Some happen and become visible at once.
        var before = (await RowsAsync(scene, TimeSlice.All, int.MaxValue))!.Select(Text).ToArray();
        scene.Files.WritePayments("", "ORDER BY hash(payment_id)");
        Assert.Equal(before, (await RowsAsync(scene, TimeSlice.All, int.MaxValue))!.Select(Text));
    }

    [Fact]
    public async Task Parts_of_time_have_all_rows_once()
    {
        await using var scene = await Scene.CreateAsync();
        var whole = (await RowsAsync(scene, TimeSlice.All, int.MaxValue))!.Select(Text).ToArray();
        var (parts, pending) = (new List<string>(), new Stack<TimeSlice>([TimeSlice.All]));
        while (pending.TryPop(out var slice))
        {
            var seen = new List<long>();
            if (await RowsAsync(scene, slice, 40, seen) is { } rows)
            {
                Assert.InRange(rows.Length, 0, 40);
                parts.AddRange(rows.Select(Text));
                continue;
            }
            var (earlier, later) = slice.Divide([.. seen]);
            Assert.Equal((slice.After, earlier.Until, slice.Until), (earlier.After, later.After, later.Until));
            pending.Push(later);
            pending.Push(earlier);
        }
        Assert.Equal(whole, parts);
    }

    [Fact]
    public void Time_is_divided_down_to_single_instants()
    {
        var (earlier, later) = new TimeSlice(4, 6).Divide([6, 6, 6]);
        Assert.Equal((new TimeSlice(4, 5), new TimeSlice(5, 6)), (earlier, later));
        Assert.True(earlier.IsInstant && later.IsInstant);
        Assert.False(new TimeSlice(null, 6).IsInstant);
        Assert.Equal((new TimeSlice(null, 3), new TimeSlice(3, 9)), new TimeSlice(null, 9).Divide([9, 2, 3]));
    }

    private static async Task<ReplayedRow[]?> RowsAsync(Scene scene, TimeSlice slice, int most, List<long>? seen = null)
    {
        var run = scene.Shops();
        var builder = new FeatureStoreBuilder();
        scene.Configure(builder);
        await using var store = builder.Build();
        var asked = store.GetHistoricalFeatures(run.Service, run.Definitions, run.Spine);
        var view = ReplayedView.Of(run.Service, run.Definitions).Single(v => v.View.Entity is null);
        var reads = new SourceReads(asked.Engine, asked.Request.Sources);
        return await reads.RowsAsync(view, slice, new(view, run, [new(0, 0, ["shop 1"])]), most, seen ?? [], Scene.Token);
    }

    private static string Text(ReplayedRow row)
    {
        var text = new TextWriter();
        row.Write(text);
        return text.ToString();
    }

    private sealed class TextWriter : ValueWriter
    {
        private readonly List<object?> _values = [];

        public override void Write(bool value) => _values.Add(value);

        public override void Write(sbyte value) => _values.Add(value);

        public override void Write(short value) => _values.Add(value);

        public override void Write(int value) => _values.Add(value);

        public override void Write(long value) => _values.Add(value);

        public override void Write(byte value) => _values.Add(value);

        public override void Write(ushort value) => _values.Add(value);

        public override void Write(uint value) => _values.Add(value);

        public override void Write(string? value) => _values.Add(value);

        public override void Write(Guid value) => _values.Add(value);

        public override void Write(DateOnly value) => _values.Add(value);

        public override void Write(float value) => _values.Add(value);

        public override void Write(double value) => _values.Add(value);

        public override void Write(decimal value) => _values.Add(value);

        public override void Write(DateTimeOffset value) => _values.Add(value);

        public override void Write(TimeSpan value) => _values.Add(value);

        public override void Write(byte[]? value) => _values.Add(value is null ? null : Convert.ToHexStringLower(value));

        public override void StartList(int count) => _values.Add(count);

        public override void WriteNull() => _values.Add(null);

        public override string ToString() => string.Join('|', _values);
    }
}
