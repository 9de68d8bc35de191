using FeatureStore.Model;
using FeatureStore.Yaml;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>Definitions as code and as files, and whether the two say the same.</summary>
/// <param name="Code">The code.</param>
/// <param name="Files">The texts of the files.</param>
internal sealed record BothDoors(string Code, EquatableArray<string> Files)
{
    /// <summary>Random ways to write definitions.</summary>
    public static BothDoors Of(DefinitionSet set, int seed, Action<string>? count = null)
    {
        var styles = new YamlStyles(new(seed), count ?? (_ => { }));
        return new(CSharpForm.Of(set, seed), EquatableArray.From(new YamlForm(set, new(seed)).Files().Select(styles.Document).ToArray()));
    }

    /// <summary>What differs between the doors, or between them and what was meant; null if nothing does.</summary>
    public async Task<string?> DifferenceAsync(DefinitionSet meant)
    {
        var compiled = await Compiled.Of(Code);
        var yaml = YamlDefinitions.Read(Files.Select((text, i) => new YamlFile($"{i}.features.yaml", text)));
        var said = compiled.Compiler.Where(d => d.Id != "CS1591").Select(d => d.ToString()).ToArray();
        var (inCode, inFiles) = (compiled.Findings.Select(f => f.Id).Order(StringComparer.Ordinal), yaml.Findings.Select(f => f.Rule.Id).Order(StringComparer.Ordinal));
        if (!inCode.SequenceEqual(inFiles))
            return $"findings\n  {string.Join("\n  ", compiled.Findings)}\nand\n  {string.Join("\n  ", yaml.Findings)}";
        // A name that means nothing stays as it is spelled, which differs.
        if (!yaml.IsValid)
            return null;
        if (said.Length > 0)
            return "the compiler says " + string.Join("\n", said);
        var code = Parsed(compiled.Input, meant);
        return FirstDifference.Of(meant, code, "the code") ?? FirstDifference.Of(meant, yaml.Definitions, "what the files say") ?? Texts(code, yaml.Definitions) ?? ReadBack(yaml.Definitions);
    }

    private static DefinitionSet Parsed(Compilation compilation, DefinitionSet meant)
    {
        INamedTypeSymbol? Symbol(PlaceKind kind, string name) => compilation.GetTypeByMetadataName(CSharpForm.TypeOf(kind, name));
        return new()
        {
            Entities = EquatableArray.From(meant.Entities.Select(e => EntityParser.Parse(Symbol(PlaceKind.Entity, e.Name))!.Definition).ToArray()),
            Sources = EquatableArray.From(meant.Sources.Select(s => SourceParser.Parse(Symbol(PlaceKind.Source, s.Name))!.Definition).ToArray()),
            Views = EquatableArray.From(meant.Views.Select(v => ViewParser.Parse(Symbol(PlaceKind.View, v.Name))!.Definition).ToArray()),
            Services = EquatableArray.From(meant.Services.Select(s => ServiceParser.Parse(Symbol(PlaceKind.Service, s.Name))!.Definition).ToArray()),
        };
    }

    private static string? Texts(DefinitionSet code, DefinitionSet files)
    {
        foreach (var view in code.Views)
        {
            if (CanonicalText.Of(view, code) != CanonicalText.Of(files.View(view.Name)!, files))
                return "the canonical text of " + view.Name;
            if (Fingerprint.Of(view, code) != Fingerprint.Of(files.View(view.Name)!, files))
                return "the fingerprint of " + view.Name;
        }
        foreach (var service in code.Services)
        {
            if (Sql(service, code) != Sql(files.Service(service.Name)!, files))
                return "the SQL of " + service.Name;
        }
        return null;
    }

    private static string Sql(ServiceDefinition service, DefinitionSet set) => HistoricalSql.Of(Planner.Plan(service, set), SqlDialect.DuckDb, withRequests: service.Requests.Count > 0);

    // Every canonical text, as the third door that assemblies are.
    private static string? ReadBack(DefinitionSet set)
    {
        var texts = set.Views.Select(v => CanonicalText.Of(v, set)).Concat(set.Services.Select(s => CanonicalText.Of(s, set))).ToArray();
        var again = YamlDefinitions.ReadEmbedded(texts.Select(text => new YamlFile("", text)));
        if (!again.IsValid)
            return "the canonical text has findings: " + again.Findings.First(f => f.Rule.Severity == Severity.Error);
        var back = again.Definitions;
        return back.Views.Select(v => CanonicalText.Of(v, back)).Concat(back.Services.Select(s => CanonicalText.Of(s, back))).SequenceEqual(texts) ? null : "the canonical text, read back,";
    }

    public override string ToString() => $"{Code}\n{string.Join("\n--- another file\n", Files)}";
}
