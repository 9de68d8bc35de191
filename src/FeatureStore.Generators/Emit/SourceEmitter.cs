using FeatureStore.Model;

namespace FeatureStore.Generators;

/// <summary>Writes what implements a source.</summary>
internal static class SourceEmitter
{
    /// <summary>The text of the generated file.</summary>
    public static string Emit(ParsedSource source)
    {
        var definition = source.Definition;
        var code = GeneratedFile.Open(source.Type, $"Source '{definition.Name}': where rows come from and when they are known.", EmbeddedCode.Of(source), Known.Source);
        code.Open($"static {Known.SourceDefinition} {Known.Source}.Definition {{ get; }} = new()");
        DefinitionCode.TextOption(code, "Name", definition.Name);
        DefinitionCode.TextOption(code, "Path", definition.Path);
        DefinitionCode.TextOption(code, "Sql", definition.Sql);
        DefinitionCode.TextOption(code, "EventTime", definition.EventTime);
        DefinitionCode.TextOption(code, "AvailableAt", definition.AvailableAt);
        DefinitionCode.Option(code, "Delay", DefinitionCode.Length(definition.Delay));
        DefinitionCode.TextOption(code, "EventId", definition.EventId);
        DefinitionCode.TextOption(code, "Sequence", definition.Sequence);
        DefinitionCode.TextOption(code, "Deleted", definition.Deleted);
        DefinitionCode.TextOption(code, "TimeZone", definition.TimeZone);
        DefinitionCode.Option(code, "Nan", definition.Nan == NanPolicy.Null ? null : $"{Known.NanPolicy}.{definition.Nan}");
        DefinitionCode.Option(code, "MaxClockSkew", DefinitionCode.Length(definition.MaxClockSkew));
        DefinitionCode.Array(code, "Columns", Known.ColumnDefinition, definition.Columns.Select(DefinitionCode.Column));
        code.Close(";").Line();
        RowCode.Write(code, source.Shape.Members);
        return code.Close().ToString();
    }
}
