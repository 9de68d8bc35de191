using System.Text;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>Definitions as their author would write them with attributes.</summary>
internal sealed partial class CSharpForm
{
    private const string Namespace = "Acme.Doors";

    private readonly StringBuilder _code = new();
    private readonly Dictionary<string, string> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string View, Dictionary<string, string> Members)> _views = new(StringComparer.Ordinal);
    private readonly Chance _chance;
    private readonly CSharpTexts _texts;
    private readonly DefinitionSet _set;

    private CSharpForm(DefinitionSet set, Chance chance) => (_set, _chance, _texts) = (set, chance, new(chance));

    /// <summary>The code of definitions.</summary>
    public static string Of(DefinitionSet set, int seed) => new CSharpForm(set, new(seed)).Write();

    /// <summary>The type that declares a definition, in full.</summary>
    public static string TypeOf(PlaceKind kind, string name) => Namespace + "." + Simple(kind, name);

    private static string Simple(PlaceKind kind, string name) => SnakeCase.ToPascalCase(name) + kind;

    private string Write()
    {
        foreach (var entity in _set.Entities)
            _code.Append($"[Entity({Text(entity.Name)})]\npublic readonly partial record struct {Simple(PlaceKind.Entity, entity.Name)}({string.Join(", ", entity.Keys.Select(Key))});\n");
        foreach (var source in _set.Sources)
            Source(source);
        foreach (var view in _set.Views)
            View(view);
        foreach (var service in _set.Services)
            Service(service);
        foreach (var (name, body) in _enumBodies)
            _code.Append($"public enum {name} : long {{ {body} }}\n");
        return $"#pragma warning disable CS1591\nusing System; using FeatureStore;\nnamespace {Namespace};\n{_code}";
    }

    private string Key(KeyDefinition key) => (Member(key.Name) is var member && SnakeCase.Of(member) == key.Name && !_chance.OneIn(3) ? "" : $"[Name({Text(key.Name)})] ") + Type(key.Type) + " " + member;

    private void Source(SourceDefinition source)
    {
        var columns = source.Columns.Select(c => (c.PhysicalName == c.Name ? "" : $"[Name({Text(c.PhysicalName)})] ")
            + (Digits(c.Type) is { } digits ? $"[{digits}] " : "")
            + Type(c.Type) + (c.Nullable ? "? " : " ") + Member(c.Name)).ToArray();
        var type = Simple(PlaceKind.Source, source.Name);
        Attribute("Source", source.Name,
        [
            ("Path", Text(source.Path)), ("Sql", Text(source.Sql)), ("EventTime", Column(type, source.EventTime)), ("AvailableAt", Column(type, source.AvailableAt)), ("Delay", Length(source.Delay)),
            ("EventId", Column(type, source.EventId)), ("Sequence", Column(type, source.Sequence)), ("Deleted", Column(type, source.Deleted)), ("TimeZone", Text(source.TimeZone)),
            ("Nan", source.Nan == NanPolicy.Fail ? "NanPolicy.Fail" : null), ("MaxClockSkew", Length(source.MaxClockSkew)),
        ]);
        _code.Append($"public partial record {type}({string.Join(", ", columns)});\n");
    }

    private void View(ViewDefinition view)
    {
        var source = _set.Source(view.Source);
        Attribute("FeatureView", view.Name,
        [
            ("Entity", view.Entity is null ? null : $"typeof({Simple(PlaceKind.Entity, view.Entity)})"), ("Source", $"typeof({Simple(PlaceKind.Source, view.Source)})"),
            ("Keys", Mapping(view.Keys)), ("Bounds", Edges(view.Bounds)), ("Owner", Text(view.Owner)), ("Description", Text(view.Description)),
            ("Tags", view.Tags.Count == 0 ? null : $"new[] {{ {string.Join(", ", view.Tags.Select(Text))} }}"),
            ("Version", view.Version == 1 ? null : Number(view.Version)), ("MaxEventsPerKey", view.MaxEventsPerKey == ViewDefinition.DefaultMaxEventsPerKey ? null : Number(view.MaxEventsPerKey)),
        ]);
        var type = Simple(PlaceKind.View, view.Name);
        var members = view.Features.Select((f, i) => (f.Name, Member: _chance.OneIn(3) ? $"Feature{Number(i)}" : Member(f.Name))).ToDictionary(m => m.Name, m => m.Member, StringComparer.Ordinal);
        _views[view.Name] = (type, members);
        _code.Append($"public partial record {type}\n{{\n");
        var typing = source is null ? null : new ViewTyping(view, source);
        foreach (var feature in view.Features)
            Feature(feature, members[feature.Name], typing?.TypeOf(feature), typing?.CanBeNull(feature) ?? true, name => members.GetValueOrDefault(name));
        _code.Append("}\n");
    }

    private void Feature(FeatureDefinition feature, string member, FeatureType? type, bool canBeNull, Func<string, string?> names)
    {
        var value = feature.Default is null ? "" : ", Default = " + Constant(feature.Default, type);
        var name = SnakeCase.Of(member) == feature.Name ? "" : $"[Name({Text(feature.Name)})] ";
        var attribute = feature switch
        {
            LatestFeature latest => $"Latest({Text(Member(latest.Column))}{Option("MaxAge", Length(latest.MaxAge))}{value})",
            WindowFeature window => $"{AggregateCatalogue.Find(window.Aggregate)!.AttributeName}({Input(window)}{Window(window)}{Option("Offset", Length(window.Offset))}"
                + $"{Option("Step", Length(window.Step))}{Option("Bounds", window.Bounds is { } bounds ? Edges(bounds) ?? "\"[)\"" : null)}{Option("Where", Expression(window.Where, Member))}{value})",
            DerivedFeature derived => $"Derived({Expression(derived.Expression, names)}{value})",
            _ => throw new ArgumentOutOfRangeException(nameof(feature)),
        };
        var required = feature is not DerivedFeature && type?.Kind is TypeKind.String or TypeKind.Bytes or TypeKind.List && !canBeNull ? "required " : "";
        var partial = feature is DerivedFeature ? "partial " : "";
        _code.Append($"    {name}[{attribute}] public {required}{partial}{Type(type ?? FeatureType.Int64)}{(canBeNull ? "?" : "")} {member} {{ get; {(feature is DerivedFeature ? "" : "init; ")}}}\n");
    }

    private void Service(ServiceDefinition service)
    {
        Attribute("FeatureService", service.Name, [("MaxStaleness", Length(service.MaxStaleness))]);
        foreach (var use in service.Uses)
        {
            var members = _views.GetValueOrDefault(use.View, (Simple(PlaceKind.View, use.View), []));
            string[] arguments = [.. use.Pick.Select(p => Text(members.Members.GetValueOrDefault(p, p))), .. Options([("As", Text(use.Alias)), ("Keys", Mapping(use.Keys))])];
            _code.Append($"[Use<{members.View}>({string.Join(", ", arguments)})]\n");
        }
        _code.Append($"public partial record {Simple(PlaceKind.Service, service.Name)}\n{{\n");
        foreach (var request in service.Requests)
        {
            var precision = Digits(request.Type) is { } digits ? ", " + digits : "";
            var required = request.Type.Kind is TypeKind.String or TypeKind.Bytes or TypeKind.List && !request.Nullable ? "required " : "";
            var named = SnakeCase.Of(Member(request.Name)) == request.Name ? "" : $", Name({Text(request.Name)})";
            _code.Append($"    [Request{precision}{named}] public {required}{Type(request.Type)}{(request.Nullable ? "?" : "")} {Member(request.Name)} {{ get; init; }}\n");
        }
        var typing = new ServiceTyping(service, _set);
        foreach (var derived in service.Derived)
            Feature(derived, Member(derived.Name), typing.TypeOf(derived), typing.CanBeNull(derived), name => InService(service, name));
        _code.Append("}\n");
    }
}
