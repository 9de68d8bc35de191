namespace FeatureStore.Generators;

/// <summary>Writes what implements an entity.</summary>
internal static class EntityEmitter
{
    /// <summary>The text of the generated file.</summary>
    public static string Emit(ParsedEntity entity)
    {
        var (type, definition) = (entity.Type, entity.Definition);
        var code = GeneratedFile.Open(type, $"Entity '{definition.Name}': what its features are about.", EmbeddedCode.Of(entity), Known.Entity, Known.Input);
        code.Open($"static {Known.EntityDefinition} {Known.Entity}.Definition {{ get; }} = new()");
        DefinitionCode.TextOption(code, "Name", definition.Name);
        DefinitionCode.Array(code, "Keys", Known.KeyDefinition, definition.Keys.Select(DefinitionCode.Key));
        code.Close(";").Line();
        code.Line($"static {Known.KeyArray} {Known.Input}.Columns => {Known.Declared}.Entity<{type.Full}>().Keys;").Line();
        InputCode.Write(code, entity.Shape.Members);
        return code.Close().ToString();
    }
}
