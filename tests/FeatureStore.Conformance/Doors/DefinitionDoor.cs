using FeatureStore.Yaml;

namespace FeatureStore.Conformance;

/// <summary>Where the definitions of a case come from. It may never change an answer.</summary>
public enum DefinitionDoor
{
    /// <summary>Records that code put together.</summary>
    Records,

    /// <summary>The text of a file.</summary>
    Yaml,
}

public static class DefinitionDoors
{
    /// <summary>The case with its definitions through a door.</summary>
    public static HistoryCase Through(this HistoryCase history, DefinitionDoor door)
    {
        if (door == DefinitionDoor.Records)
            return history;
        var definitions = Read(DefinitionYaml.Write(history.Definitions with { Services = EquatableArray.Of(history.Service) }));
        return history with { Definitions = definitions, Service = definitions.Services[0] };
    }

    /// <summary>The definitions of a text, in which nothing is wrong.</summary>
    public static DefinitionSet Read(string yaml)
    {
        var read = YamlDefinitions.Read([new("case.features.yaml", yaml)], cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(read.IsValid, $"{string.Join('\n', read.Findings)}\n{yaml}");
        return read.Definitions;
    }
}
