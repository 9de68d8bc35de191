using System.Collections;

namespace FeatureStore.Generators.Tests;

/// <summary>Elements of a given list.</summary>
internal sealed class ListElements(IList values) : ElementReader
{
    public override int Count => values.Count;

    public override bool GetBoolean(int ordinal) => (bool)values[ordinal]!;

    public override sbyte GetInt8(int ordinal) => (sbyte)values[ordinal]!;

    public override short GetInt16(int ordinal) => (short)values[ordinal]!;

    public override int GetInt32(int ordinal) => (int)values[ordinal]!;

    public override long GetInt64(int ordinal) => (long)values[ordinal]!;

    public override byte GetUInt8(int ordinal) => (byte)values[ordinal]!;

    public override ushort GetUInt16(int ordinal) => (ushort)values[ordinal]!;

    public override uint GetUInt32(int ordinal) => (uint)values[ordinal]!;

    public override float GetFloat32(int ordinal) => (float)values[ordinal]!;

    public override double GetFloat64(int ordinal) => (double)values[ordinal]!;

    public override decimal GetDecimal(int ordinal) => (decimal)values[ordinal]!;

    public override string GetString(int ordinal) => (string)values[ordinal]!;

    public override Guid GetUuid(int ordinal) => (Guid)values[ordinal]!;

    public override DateOnly GetDate(int ordinal) => (DateOnly)values[ordinal]!;

    public override DateTimeOffset GetInstant(int ordinal) => (DateTimeOffset)values[ordinal]!;

    public override long GetEnum(int ordinal) => (long)values[ordinal]!;

    public override TimeSpan GetDuration(int ordinal) => (TimeSpan)values[ordinal]!;
}
