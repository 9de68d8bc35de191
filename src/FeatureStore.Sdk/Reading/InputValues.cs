using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Takes the values of one input: keys and requests.</summary>
internal sealed class InputValues(EquatableArray<KeyDefinition> columns) : SlotWriter
{
    private readonly ValueSlot[] _values = new ValueSlot[columns.Count];
    private int _next;

    public ReadOnlySpan<ValueSlot> Values => _values;

    /// <summary>Starts with the first value again.</summary>
    public void Restart()
    {
        _next = 0;
        Stop();
    }

    protected override FeatureType NextType => columns[_next].Type;

    // A key that is no member is of an unknown entity; requests are checked when they are read.
    protected override bool ChecksMembers => false;

    protected override void Set(in ValueSlot value) => _values[_next++] = value;

    protected override string DoesNotFit(decimal value, FeatureType type) =>
        $"is {type.Name}, and {value.ToString(System.Globalization.CultureInfo.InvariantCulture)} does not fit";

    protected override void Refuse(string problem) =>
        throw new FeatureStoreException($"'{columns[_next].Name}' {problem}. Correct it, or declare a type that holds it.");
}
