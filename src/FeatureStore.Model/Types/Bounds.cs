namespace FeatureStore.Model;

/// <summary>Which edge of an interval of event time belongs to it.</summary>
public enum Bounds
{
    /// <summary><c>[)</c>: the old edge is in, the newest is out, so an event never sees itself. The default.</summary>
    ClosedOpen,

    /// <summary><c>(]</c>: the old edge is out, the newest is in, as in pandas' <c>rolling</c>.</summary>
    OpenClosed,

    /// <summary>Neither; a rule reports the text.</summary>
    Invalid,
}

/// <summary>Reads and writes <see cref="Bounds"/>.</summary>
public static class BoundsText
{
    /// <summary>Reads <c>[)</c> or <c>(]</c>; anything else is <see cref="Bounds.Invalid"/>.</summary>
    public static Bounds Parse(string text) => text switch
    {
        "[)" => Bounds.ClosedOpen,
        "(]" => Bounds.OpenClosed,
        _ => Bounds.Invalid,
    };

    /// <summary>The text of <paramref name="bounds"/>.</summary>
    public static string Of(Bounds bounds) => bounds == Bounds.OpenClosed ? "(]" : "[)";
}
