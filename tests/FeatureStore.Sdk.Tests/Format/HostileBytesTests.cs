namespace FeatureStore.Sdk.Tests;

/// <summary>
/// Whatever lies in a store is read as rows or is an error that names its key: never another exception, never a hang, never
/// memory for what a broken length says.
/// </summary>
public sealed class HostileBytesTests
{
    private const int Seed = 20240501;
    private const int Tries = 4000;
    private const long AsOf = 3_600_000_000;

    private static readonly ServiceDefinition Service = Planner.ServiceOf(EveryType.View);

    private static readonly byte[] Key = KeyOf(EveryType.State);

    public static TheoryData<string> Damages => new("truncated", "flipped", "random", "lengths", "foreign", "spliced");

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_value_is_an_error_or_rows(string damage)
    {
        var random = new Random(Seed);
        var refused = 0;
        for (var i = 0; i < Tries; i++)
        {
            var value = Damage(random, damage, EveryType.Value(random, random.Next(1, 5)));
            if (value.Length == 0)
                continue;
            if (await ReadAsync(value) is { } error)
            {
                refused++;
                Assert.Equal(System.Text.Encoding.UTF8.GetString(Key), error.Key);
                Assert.Equal("every_type", error.View);
            }
            Compacted(value);
        }
        // Damage that nobody ever saw would prove nothing; flips within numbers are other numbers.
        Assert.InRange(refused, damage is "flipped" ? Tries / 20 : Tries / 4, Tries);
    }

    [Fact]
    public async Task An_undamaged_value_is_read_and_compacts_to_the_same_answers()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 200; i++)
        {
            var value = EveryType.Value(random, 6);
            Assert.Null(await ReadAsync(value));
            Assert.True(Compacted(value));
        }
    }

    [Fact]
    public async Task A_damaged_head_is_an_error()
    {
        var random = new Random(Seed);
        var head = new ViewHead(5, 3).Write(EveryType.State.Schema);
        for (var i = 0; i < Tries; i++)
        {
            var damaged = Damage(random, i % 2 == 0 ? "truncated" : "flipped", [.. head]);
            if (damaged.Length == 0 || Same(damaged, head))
                continue;
            var error = await Assert.ThrowsAsync<CorruptStateException>(() => ReadAsync([0], damaged));
            Assert.Equal(System.Text.Encoding.UTF8.GetString(EveryType.State.Key.Head), error.Key);
        }
    }

    [Theory]
    [InlineData("v10", "c3")]
    [InlineData("v12", "ffffff7f")]
    public async Task Bytes_that_are_no_value_of_their_column_are_an_error(string column, string bytes)
    {
        var value = EveryType.Value(new Random(Seed), 0);
        Assert.True(value.Length is 0 or StateFormat.FloorLength);
        var (rows, encoder) = (new ByteStrings(), new RowEncoder(EveryType.State.Schema, EveryType.State.Columns.Select(c => c.Name)));
        Assert.Null(encoder.TryAdd(rows, [.. EveryType.State.Columns.Select(c => EveryType.Nothing(c.Type))]));
        var row = rows.Span(0).ToArray();
        var place = EveryType.State.Schema.Column(column);
        var at = place.Offset;
        if (place.Tail >= 0)
            Assert.True(row.AsSpan().Overlaps(new StateRows(EveryType.State.Schema).Tail(row, place), out at));
        Convert.FromHexString(bytes).CopyTo(row, at);

        Assert.Contains(column, (await ReadAsync(row))!.Message, StringComparison.Ordinal);
    }

    public static TheoryData<FeatureType, string> NoValues => new()
    {
        { FeatureType.List(FeatureType.Bool), "0102" },
        { FeatureType.List(FeatureType.Int32), "0100000002" },
        { FeatureType.List(FeatureType.Date), "ffffff7f" },
        { FeatureType.List(FeatureType.Decimal(4, 3)), "1027000000000000" },
        { FeatureType.List(FeatureType.Duration), "ffffffffffffff7f" },
        { FeatureType.List(FeatureType.String), "010000" },
        { FeatureType.List(FeatureType.String), "0200000061" },
        { FeatureType.List(FeatureType.String), "ffffffff61" },
        { FeatureType.List(FeatureType.String), "02000000c328" },
        { FeatureType.Vector(3), "0000803f0000803f" },
        { FeatureType.Vector(3), "0000803f0000803f0000803f0000803f" },
        { FeatureType.Vector(3), "" },
    };

    [Theory]
    [MemberData(nameof(NoValues))]
    public async Task Bytes_that_are_no_list_or_vector_are_an_error(FeatureType type, string bytes)
    {
        var (rows, encoder) = (new ByteStrings(), new RowEncoder(EveryType.State.Schema, EveryType.State.Columns.Select(c => c.Name)));
        var wrong = EveryType.ColumnOf(type);
        Assert.Null(encoder.TryAdd(rows, [.. EveryType.State.Columns.Select(c => c.Name == wrong ? ValueSlot.Of(Convert.FromHexString(bytes)) : EveryType.Nothing(c.Type))]));
        Assert.Contains($"bytes in {wrong} that are no {type.Name}", (await ReadAsync(rows.Span(0).ToArray()))!.Message, StringComparison.Ordinal);
    }

    private static byte[] Damage(Random random, string how, byte[] value)
    {
        switch (how)
        {
            case "truncated":
                return value[..random.Next(value.Length)];
            case "flipped":
                for (var i = random.Next(1, 4); i > 0; i--)
                    value[random.Next(value.Length)] ^= (byte)(1 << random.Next(8));
                return value;
            case "random":
                random.NextBytes(value);
                return value;
            case "lengths":
                random.NextBytes(value.AsSpan(1, 3));
                return value;
            case "foreign":
                return random.Next(3) switch { 0 => new ViewHead(1, 2).Write(EveryType.State.Schema), 1 => SampleState.Row(1, 2, "a", 3, "b", false), _ => "{\"v\":1}"u8.ToArray() };
            default:
                var from = random.Next(value.Length);
                return [.. value[..random.Next(value.Length)], .. value[from..]];
        }
    }

    // What was changed is an instant or the count of runs, and so another one.
    private static bool Same(byte[] damaged, byte[] head) =>
        damaged.Length == head.Length && damaged.AsSpan(0, 5).SequenceEqual(head.AsSpan(0, 5)) && damaged.AsSpan(24).SequenceEqual(head.AsSpan(24));

    // Null if it was read.
    private static async Task<CorruptStateException?> ReadAsync(byte[] value)
    {
        try
        {
            await ReadAsync(value, new ViewHead(0, null).Write(EveryType.State.Schema));
            return null;
        }
        catch (CorruptStateException exception)
        {
            return exception;
        }
    }

    private static async Task ReadAsync(byte[] value, byte[] head)
    {
        await using var client = new FeatureStoreBuilder().UseOnline(_ => Holding((Key, value), (EveryType.State.Key.Head, head))).Build();
        Assert.Single(await client.GetOnlineRowsAsync(Service, EveryType.Definitions, [[]], Instants.Of(AsOf), TestContext.Current.CancellationToken));
    }

    private static InMemoryOnlineStore Holding(params (byte[] Key, byte[] Value)[] pairs)
    {
        var (store, keys, values) = (new InMemoryOnlineStore(), new ByteStrings(), new ByteStrings());
        foreach (var (key, value) in pairs)
        {
            keys.Add(key);
            values.Add(value);
        }
        Assert.True(store.AppendAsync(keys, values, new int[pairs.Length], expectAbsent: true, CancellationToken.None).IsCompletedSuccessfully);
        return store;
    }

    // A writer meets the same bytes. What it keeps is part of what was there.
    private static bool Compacted(byte[] value)
    {
        var to = new ByteStrings();
        if (new Compaction(EveryType.State).Run(value, AsOf, AsOf, to) is not null)
            return false;
        Assert.InRange(to.Span(0).Length, 0, value.Length + StateFormat.FloorLength);
        return true;
    }

    private static byte[] KeyOf(ViewState state)
    {
        var keys = new ByteStrings();
        state.Key.TryAdd(keys, [], []);
        return keys.Span(0).ToArray();
    }
}
