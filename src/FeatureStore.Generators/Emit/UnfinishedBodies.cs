using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>
/// Bodies for the derived features of a definition with errors. Without them the compiler would say that the properties have
/// none, and end before it says what is wrong.
/// </summary>
internal static class UnfinishedBodies
{
    /// <summary>The file, or null if there is nothing to write or nowhere to write it.</summary>
    public static SourceFile? Of(TypeName type, TypeShape shape)
    {
        var members = shape.Members.Where(m => m is { IsDerived: true, IsPartialGet: true }).ToArray();
        if (members.Length == 0 || !shape.IsPartialRecord || shape.IsGeneric || shape.IsNestedOrFileLocal)
            return null;
        var code = GeneratedFile.Head(type.Namespace, null, "The definition has errors, and so its features have no values.").Open($"partial {type.Keyword} {type.Name}");
        foreach (var member in members)
            code.Line($"public partial {ReadCode.TypeOf(member)} {CSharpText.Identifier(member.Name)} => throw new global::System.InvalidOperationException(\"The definition has errors.\");");
        return new(type.HintName, code.Close().ToString());
    }
}
