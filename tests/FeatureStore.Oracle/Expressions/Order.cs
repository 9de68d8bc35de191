namespace FeatureStore.Oracle;

/// <summary>How two values of one type compare: strings by their code points, which is the order of their UTF-8 bytes.</summary>
internal static class Order
{
    public static int Of(object a, object b) => (a, b) switch
    {
        (string x, string y) => Texts(x, y),
        _ => ((IComparable)a).CompareTo(b),
    };

    private static int Texts(string a, string b)
    {
        var (x, y) = (a.EnumerateRunes().ToArray(), b.EnumerateRunes().ToArray());
        for (var i = 0; i < x.Length && i < y.Length; i++)
        {
            if (x[i] != y[i])
                return x[i].CompareTo(y[i]);
        }
        return x.Length - y.Length;
    }
}
