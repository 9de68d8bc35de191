namespace FeatureStore.Generators;

/// <summary>Writes what pushes rows of a source to the views over it.</summary>
internal static class PushEmitter
{
    /// <summary>The text of the generated file.</summary>
    public static string Emit(SourcePush push)
    {
        var views = string.Join(", ", push.Views.Select(v => $"'{v.Name}'"));
        var code = GeneratedFile.Head(push.Source.Type.Namespace, null, $"Pushes rows of source '{push.Source.Name}' to {views}.");
        code.Line($"/// <summary>Pushes rows of source '{push.Source.Name}' to the views over it.</summary>").Line(Known.Mark);
        code.Open($"{(push.Source.IsPublic ? "public" : "internal")} static class {push.ClassName}");
        DefinitionCode.Array(code, $"private static readonly {Known.SetArray} Views", Known.DefinitionSet, push.Views.Select(v => $"{Known.Declared}.ViewSet<{v.Type}>()"), ";");
        code.Line();
        code.Line($"/// <summary>Writes rows to the online state of {views}.</summary>");
        code.Line($"public static {Known.Task}<{Known.PushResult}> PushAsync(");
        code.Line($"    this {Known.Store} store, {Known.Sequence}<{push.Source.Type.Full}> rows, {Known.CancellationToken} cancellationToken = default) =>");
        code.Line($"    store.PushAsync<{push.Source.Type.Full}>(Views, rows, cancellationToken);");
        return code.Close().ToString();
    }
}
