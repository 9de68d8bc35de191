using FeatureStore.Model;

namespace FeatureStore;

/// <summary>
/// Takes values as slots, as state and answers have them. What is not finite is null, and zero has no sign; elements of a
/// list are packed until it is whole.
/// </summary>
internal abstract class SlotWriter : ValueWriter
{
    private readonly ListPacker _list = new();

    /// <summary>The type of the next value.</summary>
    protected abstract FeatureType NextType { get; }

    /// <summary>Sets the next value.</summary>
    protected abstract void Set(in ValueSlot value);

    /// <summary>Hears what is wrong with the next value, which is null if the call returns.</summary>
    protected abstract void Refuse(string problem);

    /// <summary>Hears that the next value is not finite.</summary>
    protected virtual void LoseNotFinite()
    {
    }

    /// <summary>Whether the value of an enum has to be a member.</summary>
    protected virtual bool ChecksMembers => true;

    /// <summary>What is said of a decimal that does not fit.</summary>
    protected virtual string DoesNotFit(decimal value, FeatureType type) => "does not fit " + type.Name;

    /// <summary>Forgets what was begun.</summary>
    protected void Stop() => _list.Stop();

    public sealed override void Write(bool value) => Put(ValueSlot.Of(value ? 1L : 0L));

    public sealed override void Write(sbyte value) => Number(value);

    public sealed override void Write(short value) => Number(value);

    public sealed override void Write(int value) => Number(value);

    public sealed override void Write(byte value) => Number(value);

    public sealed override void Write(ushort value) => Number(value);

    public sealed override void Write(uint value) => Number(value);

    public sealed override void Write(string? value) => Put(ValueSlot.Of(value));

    public sealed override void Write(Guid value) => Put(ValueSlot.Of(value));

    public sealed override void Write(DateOnly value) => Number(DateDays.Of(value));

    public sealed override void Write(byte[]? value) => Put(ValueSlot.Of(value));

    public override void Write(DateTimeOffset value) => Number(Instants.Floor(value));

    public sealed override void Write(long value)
    {
        if ((ChecksMembers || _list.IsOpen) && NextType.Scalar is { Kind: TypeKind.Enum } type && !type.HasMember(value))
            Refuse(_list.IsOpen ? $"holds {value}, which is no member of its enum" : "is no member of its enum");
        Number(value);
    }

    public sealed override void Write(TimeSpan value)
    {
        if (DurationTicks.Microseconds(value) is { } microseconds)
            Number(microseconds);
        else
            Lose($"{(_list.IsOpen ? "holds" : "is")} {value}, which is finer than a microsecond");
    }

    public sealed override void Write(float value)
    {
        if (float.IsFinite(value))
            Number(BitConverter.SingleToUInt32Bits(value + 0f));
        else
            PutNotFinite();
    }

    public sealed override void Write(double value)
    {
        if (double.IsFinite(value))
            Number(BitConverter.DoubleToInt64Bits(value + 0.0));
        else
            PutNotFinite();
    }

    public sealed override void Write(decimal value)
    {
        var type = NextType.Scalar;
        if (Decimals.Unscaled(value, type.Scale) is { } unscaled && Decimals.Fits(unscaled, type.Precision))
            Put(ValueSlot.Of(unscaled));
        else
            Lose((_list.IsOpen ? "holds what " : "") + DoesNotFit(value, type));
    }

    public override void WriteNull() => Put(default);

    public sealed override void StartList(int count)
    {
        if (_list.Start(NextType, count) is { } problem)
            Refuse(problem);
        if (count == 0)
            Set(_list.Take());
    }

    /// <summary>The next value, a number with its sign in both halves.</summary>
    protected void Number(long value) => Put(new() { HasValue = true, Low = value, High = value >> 63 });

    private void Put(in ValueSlot value)
    {
        if (!_list.IsOpen)
        {
            Set(value);
            return;
        }
        if (_list.Add(value) is { } problem)
            Refuse(problem);
        TakeIfWhole();
    }

    private void PutNotFinite()
    {
        if (!_list.IsOpen)
        {
            LoseNotFinite();
            WriteNull();
            return;
        }
        // A list is lost once, however many of its elements are not finite.
        if (_list.AddNothing())
            LoseNotFinite();
        TakeIfWhole();
    }

    private void Lose(string problem)
    {
        Refuse(problem);
        if (!_list.IsOpen)
        {
            WriteNull();
            return;
        }
        _list.AddNothing();
        TakeIfWhole();
    }

    private void TakeIfWhole()
    {
        if (!_list.IsOpen)
            Set(_list.Take());
    }
}
