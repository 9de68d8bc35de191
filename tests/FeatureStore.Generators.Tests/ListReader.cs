namespace FeatureStore.Generators.Tests;

/// <summary>A row of given values; the first ordinal is 1.</summary>
internal sealed class ListReader(DateTimeOffset? asOf, params object?[] values) : FeatureReader
{
    public override DateTimeOffset? AsOf => asOf;

    public override bool IsNull(int ordinal) => values[ordinal - 1] is null;

    public override bool GetBoolean(int ordinal) => Get<bool>(ordinal);

    public override sbyte GetInt8(int ordinal) => Get<sbyte>(ordinal);

    public override short GetInt16(int ordinal) => Get<short>(ordinal);

    public override int GetInt32(int ordinal) => Get<int>(ordinal);

    public override long GetInt64(int ordinal) => Get<long>(ordinal);

    public override byte GetUInt8(int ordinal) => Get<byte>(ordinal);

    public override ushort GetUInt16(int ordinal) => Get<ushort>(ordinal);

    public override uint GetUInt32(int ordinal) => Get<uint>(ordinal);

    public override float GetFloat32(int ordinal) => Get<float>(ordinal);

    public override double GetFloat64(int ordinal) => Get<double>(ordinal);

    public override decimal GetDecimal(int ordinal) => Get<decimal>(ordinal);

    public override string GetString(int ordinal) => Get<string>(ordinal);

    public override Guid GetUuid(int ordinal) => Get<Guid>(ordinal);

    public override DateOnly GetDate(int ordinal) => Get<DateOnly>(ordinal);

    public override DateTimeOffset GetInstant(int ordinal) => Get<DateTimeOffset>(ordinal);

    public override long GetEnum(int ordinal) => Get<long>(ordinal);

    public override TimeSpan GetDuration(int ordinal) => Get<TimeSpan>(ordinal);

    public override byte[] GetBytes(int ordinal) => Get<byte[]>(ordinal);

    public override ElementReader GetElements(int ordinal) => new ListElements(Get<System.Collections.IList>(ordinal));

    private T Get<T>(int ordinal) => (T)values[ordinal - 1]!;
}
