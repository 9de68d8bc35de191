using FeatureStore.Model;

namespace FeatureStore;

/// <summary>A spine of typed rows, as engines see it.</summary>
public abstract class TypedSpine : Spine
{
    private protected TypedSpine(string? time = null)
        : base(time)
    {
    }

    /// <summary>The keys each row gives, in the order in which <see cref="Write"/> writes them.</summary>
    public abstract EquatableArray<KeyDefinition> Columns { get; }

    /// <summary>The number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>The instant of a row.</summary>
    public abstract DateTimeOffset TimeOf(int row);

    /// <summary>Writes the keys of a row.</summary>
    public abstract void Write(int row, ValueWriter writer);
}

/// <summary>A spine of typed rows; see <see cref="Spine.From{TRow, TInput}"/>.</summary>
/// <typeparam name="TRow">The caller's rows; each comes back beside its features.</typeparam>
public abstract class Spine<TRow> : TypedSpine
{
    private readonly Lazy<IReadOnlyList<TRow>> _rows;

    private protected Spine(IEnumerable<TRow> rows) => _rows = new(() => rows as IReadOnlyList<TRow> ?? [.. rows]);

    /// <summary>The rows.</summary>
    public IReadOnlyList<TRow> Rows => _rows.Value;

    /// <inheritdoc/>
    public override int Count => Rows.Count;
}

internal sealed class KeyedSpine<TRow, TInput> : Spine<TRow>
    where TInput : IFeatureInput
{
    private readonly Func<TRow, DateTimeOffset> _time;
    private readonly Func<TRow, TInput> _input;

    public KeyedSpine(IEnumerable<TRow> rows, Func<TRow, DateTimeOffset> time, Func<TRow, TInput> input)
        : base(rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(input);
        (_time, _input) = (time, input);
    }

    public override EquatableArray<KeyDefinition> Columns => TInput.Columns;

    public override DateTimeOffset TimeOf(int row) => _time(Rows[row]);

    public override void Write(int row, ValueWriter writer) => _input(Rows[row]).Write(writer);
}

internal readonly struct NoKeys : IFeatureInput
{
    public static EquatableArray<KeyDefinition> Columns => default;

    public void Write(ValueWriter writer)
    {
    }
}
