using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>What a type computes by itself: the bodies of the partial properties that are its derived features.</summary>
/// <param name="ordered">The features, each after those it reads.</param>
internal abstract class Bodies(IReadOnlyList<DerivedFeature> ordered)
{
    /// <summary>Whether a feature reads the instant asked for.</summary>
    public bool ReadAsOf => ordered.Any(feature => ReferencesOf.All(ExpressionOf(feature)).Any(r => r.Kind == ReferenceKind.AsOf));

    /// <summary>Writes the properties, in the order in which they are declared.</summary>
    public void Write(CodeWriter code, IEnumerable<DerivedFeature> declared)
    {
        foreach (var feature in declared)
        {
            var (member, meaning) = (MemberOf(feature.Name), MeaningOf(feature));
            // The documentation of this part would hide that of the author's.
            code.Line().Line(member.IsDocumented ? "// " + CSharpText.Comment(meaning) : $"/// <summary>{CSharpText.Documentation(meaning)}</summary>");
            Property(code, feature, $"public partial {ReadCode.TypeOf(member)} {CSharpText.Identifier(member.Name)}");
        }
    }

    /// <summary>The expression of a feature.</summary>
    protected abstract Expression ExpressionOf(DerivedFeature feature);

    /// <summary>The property of a feature, or of another member of the type.</summary>
    protected abstract MemberShape MemberOf(string name);

    /// <summary>What a feature means.</summary>
    protected abstract string MeaningOf(DerivedFeature feature);

    /// <summary>What a reference is in C#.</summary>
    protected abstract ValueCode Name(ReferenceExpression reference);

    private void Property(CodeWriter code, DerivedFeature feature, string property)
    {
        var read = Read(feature);
        if (read.Count == 0)
        {
            code.Line($"{property} => {Value(feature, Name)};");
            return;
        }
        code.Open(property).Open("get");
        for (var i = 0; i < read.Count; i++)
            code.Line($"{ReadCode.TypeOf(MemberOf(read[i].Name))} {Local(i)} = {Value(read[i], Known)};");
        code.Line($"return {Value(feature, Known)};").Close().Close();

        ValueCode Known(ReferenceExpression reference)
        {
            var at = Derived(reference) is { } derived ? read.IndexOf(derived) : -1;
            return at < 0 ? Name(reference) : new(Local(at), MemberOf(reference.Name).Nullable);
        }
    }

    private string Value(DerivedFeature feature, Func<ReferenceExpression, ValueCode> names) =>
        ValueOf.Feature(ExpressionOf(feature), feature.Default, MemberOf(feature.Name), names);

    // What a feature reads, directly or not, if it reads any of it twice: without locals, a chain of features of which each reads
    // the one before twice would take twice the time per feature.
    private List<DerivedFeature> Read(DerivedFeature feature)
    {
        var read = new HashSet<DerivedFeature> { feature };
        var isTwice = false;
        for (var i = ordered.Count - 1; i >= 0; i--)
        {
            if (!read.Contains(ordered[i]))
                continue;
            foreach (var reference in ReferencesOf.All(ExpressionOf(ordered[i])))
                isTwice |= Derived(reference) is { } derived && !read.Add(derived);
        }
        return isTwice ? ordered.Where(f => f != feature && read.Contains(f)).ToList() : [];
    }

    private DerivedFeature? Derived(ReferenceExpression reference) =>
        reference is { Kind: ReferenceKind.Feature, Owner: null } ? ordered.FirstOrDefault(f => f.Name == reference.Name) : null;

    private static string Local(int i) => "value" + i.ToString(CultureInfo.InvariantCulture);
}
