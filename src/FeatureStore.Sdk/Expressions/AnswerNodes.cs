using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Features and requests of an entity, and the instant asked for.</summary>
internal static class AnswerNodes
{
    public static Node AsOf { get; } = new InstantAskedFor();

    /// <summary>The answer at an ordinal.</summary>
    public static Node Of(int ordinal, FeatureType declared) => declared.Kind switch
    {
        TypeKind.Bool => new BoolAnswer(ordinal),
        TypeKind.Float32 => new SingleAnswer(ordinal),
        TypeKind.Float64 => new RealAnswer(ordinal),
        TypeKind.Decimal or TypeKind.Uuid => new WideAnswer(ordinal),
        TypeKind.String => new TextAnswer(ordinal),
        TypeKind.Bytes or TypeKind.Vector or TypeKind.List => new WholeAnswer(ordinal),
        _ => new NumberAnswer(ordinal),
    };

    private sealed class InstantAskedFor : Node<long>
    {
        public override long? Read(scoped in Frame frame) => frame.Answers!.Instant;
    }

    private sealed class BoolAnswer(int ordinal) : Node<bool>
    {
        public override bool? Read(scoped in Frame frame) => frame.Answers!.Value(ordinal) is { HasValue: true } value ? value.Low != 0 : null;
    }

    private sealed class NumberAnswer(int ordinal) : Node<long>
    {
        public override long? Read(scoped in Frame frame)
        {
            ref readonly var value = ref frame.Answers!.Value(ordinal);
            return value.HasValue ? value.Low : null;
        }
    }

    private sealed class SingleAnswer(int ordinal) : Node<double>
    {
        public override double? Read(scoped in Frame frame)
        {
            ref readonly var value = ref frame.Answers!.Value(ordinal);
            return value.HasValue ? BitConverter.UInt32BitsToSingle((uint)value.Low) : null;
        }
    }

    private sealed class RealAnswer(int ordinal) : Node<double>
    {
        public override double? Read(scoped in Frame frame)
        {
            ref readonly var value = ref frame.Answers!.Value(ordinal);
            return value.HasValue ? BitConverter.Int64BitsToDouble(value.Low) : null;
        }
    }

    private sealed class WideAnswer(int ordinal) : Node<Int128>
    {
        public override Int128? Read(scoped in Frame frame)
        {
            ref readonly var value = ref frame.Answers!.Value(ordinal);
            return value.HasValue ? value.Wide : null;
        }
    }

    // Asked only whether there is one.
    private sealed class WholeAnswer(int ordinal) : Node
    {
        public override bool IsNull(scoped in Frame frame) => !frame.Answers!.Value(ordinal).HasValue;
    }

    private sealed class TextAnswer(int ordinal) : TextNode
    {
        public override bool TryRead(scoped in Frame frame, out ReadOnlySpan<byte> text)
        {
            var known = frame.Answers!.Value(ordinal).HasValue;
            text = known ? frame.Answers.TextOf(ordinal) : default;
            return known;
        }
    }
}
