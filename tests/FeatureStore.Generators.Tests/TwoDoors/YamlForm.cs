using System.Globalization;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>Definitions as their author would write them in a file. It shares nothing with the canonical text but the language.</summary>
internal sealed class YamlForm(DefinitionSet set, Chance chance)
{
    /// <summary>The files: one, or one for what is read and one for what reads it.</summary>
    public IReadOnlyList<YamlPart> Files()
    {
        (string, YamlPart?)[] first = [("entities", List(set.Entities.Select(Entity))), ("sources", List(set.Sources.Select(Source)))];
        (string, YamlPart?)[] second = [("views", List(set.Views.Select(View))), ("services", List(set.Services.Select(Service)))];
        return chance.OneIn(3) ? [File(second), File(first)] : [File([.. first, .. second])];
    }

    private YamlMap File((string, YamlPart?)[] parts) => YamlMap.Of([("version", Text("1")), ("namespace", chance.OneIn(2) ? Text("Acme.Files") : null), .. parts]);

    private YamlMap Entity(EntityDefinition entity) =>
        YamlMap.Of(("name", Text(entity.Name)), ("keys", new YamlMap([.. entity.Keys.Select(k => (k.Name, (YamlPart)Type(k.Type, false)))], IsOrdered: true)));

    private YamlMap Source(SourceDefinition source) => YamlMap.Of(
        ("name", Text(source.Name)), ("path", Text(source.Path)), ("sql", Text(source.Sql)), ("event_time", Text(source.EventTime)), ("available_at", Text(source.AvailableAt)),
        ("delay", Length(source.Delay)), ("event_id", Text(source.EventId)), ("sequence", Text(source.Sequence)), ("deleted", Text(source.Deleted)), ("time_zone", Text(source.TimeZone)),
        ("nan", source.Nan == NanPolicy.Fail ? Text("fail") : chance.OneIn(4) ? Quoted("null") : null), ("max_clock_skew", Length(source.MaxClockSkew)),
        ("columns", new YamlMap([.. source.Columns.Select(c => (c.Name, Column(c)))], IsOrdered: true)));

    private YamlPart Column(ColumnDefinition column) => column.PhysicalName == column.Name && !chance.OneIn(4)
        ? Type(column.Type, column.Nullable)
        : YamlMap.Of(("type", Type(column.Type, column.Nullable)), ("column", column.PhysicalName == column.Name && chance.OneIn(2) ? null : Text(column.PhysicalName)));

    private YamlMap View(ViewDefinition view) => YamlMap.Of(
        ("name", Text(view.Name)), ("version", view.Version == 1 && !chance.OneIn(4) ? null : Number(view.Version)), ("entity", Text(view.Entity)), ("source", Text(view.Source)), ("keys", Keys(view.Keys)),
        ("bounds", view.Bounds == Bounds.ClosedOpen && !chance.OneIn(4) ? null : Text(Edges(view.Bounds))), ("owner", Text(view.Owner)), ("description", Text(view.Description)),
        ("tags", view.Tags.Count == 0 ? null : List(view.Tags.Select(t => Text(t)))),
        ("max_events_per_key", view.MaxEventsPerKey == ViewDefinition.DefaultMaxEventsPerKey ? null : Number(view.MaxEventsPerKey)),
        ("features", List(view.Features.Select(f => Feature(f, view)))));

    private YamlMap Feature(FeatureDefinition feature, ViewDefinition view)
    {
        var typing = set.Source(view.Source) is { } source ? new ViewTyping(view, source) : null;
        return Feature(feature, typing?.TypeOf(feature), typing?.CanBeNull(feature) ?? true);
    }

    private YamlMap Feature(FeatureDefinition feature, FeatureType? type, bool canBeNull)
    {
        var declared = type is not null && chance.OneIn(3) ? Type(type, canBeNull) : null;
        return feature switch
        {
            LatestFeature latest => YamlMap.Of(("name", Text(latest.Name)), ("latest", Text(latest.Column)), ("max_age", Length(latest.MaxAge)), ("default", Text(latest.Default)), ("type", declared)),
            WindowFeature window => YamlMap.Of(
                ("name", Text(window.Name)), (window.Aggregate, Input(window)), ("window", window.Window is null ? Text(WindowLength.Lifetime) : Length(window.Window)), ("offset", Length(window.Offset)),
                ("step", Length(window.Step)), ("bounds", window.Bounds is { } bounds ? Text(Edges(bounds)) : null), ("where", Expression(window.Where)), ("default", Text(window.Default)), ("type", declared)),
            DerivedFeature derived => YamlMap.Of(("name", Text(derived.Name)), ("expression", Expression(derived.Expression)), ("default", Text(derived.Default)), ("type", declared)),
            _ => throw new ArgumentOutOfRangeException(nameof(feature)),
        };
    }

    private YamlPart Input(WindowFeature window) => window switch
    {
        { N: { } n } => YamlMap.Of(("of", Expression(window.Expression) ?? Text(window.Input)), ("n", Number(n))),
        { Expression: { } expression } => YamlMap.Of(("of", Expression(expression))),
        { Input: { } column } => column == "rows" || chance.OneIn(3) ? YamlMap.Of(("of", Text(column))) : Text(column),
        _ => Text("rows"),
    };

    private YamlMap Service(ServiceDefinition service)
    {
        var typing = new ServiceTyping(service, set);
        return YamlMap.Of(
            ("name", Text(service.Name)), ("views", List(service.Uses.Select(Use))),
            ("requests", service.Requests.Count == 0 ? null : new YamlMap([.. service.Requests.Select(r => (r.Name, (YamlPart)Type(r.Type, r.Nullable)))], IsOrdered: true)),
            ("features", service.Derived.Count == 0 ? null : List(service.Derived.Select(d => Feature(d, typing.TypeOf(d), typing.CanBeNull(d))))),
            ("max_staleness", Length(service.MaxStaleness)));
    }

    private YamlPart Use(ViewUse use) => use is { Alias: null, Pick.Count: 0, Keys.Count: 0 } && !chance.OneIn(3)
        ? Text(use.View)
        : YamlMap.Of(("view", Text(use.View)), ("pick", use.Pick.Count == 0 ? null : List(use.Pick.Select(p => Text(p)))), ("as", Text(use.Alias)), ("keys", Keys(use.Keys)));

    private YamlScalar Type(FeatureType type, bool nullable) => new(Type(type) + (nullable ? "?" : ""));

    private string Type(FeatureType type) => type.Kind switch
    {
        TypeKind.List when chance.OneIn(2) => $"list( {Type(type.Element!)} )",
        TypeKind.List => $"list({Type(type.Element!)})",
        TypeKind.Vector when chance.OneIn(2) => $"vector( {type.Size.ToString(CultureInfo.InvariantCulture)} )",
        TypeKind.Enum => "enum(" + string.Join(chance.OneIn(2) ? ", " : ",", Members(type)) + ")",
        TypeKind.Decimal when chance.OneIn(2) => string.Create(CultureInfo.InvariantCulture, $"decimal({type.Precision}, {type.Scale})"),
        _ => type.Name,
    };

    // A number that follows from the one before it may be left out.
    private IEnumerable<string> Members(FeatureType type)
    {
        long next = 0;
        foreach (var member in chance.OneIn(2) ? type.Members : chance.Shuffled(type.Members).AsEnumerable())
        {
            var isWord = member.Name.All(c => c == '_' || char.IsAsciiLetterOrDigit(c)) && chance.OneIn(2);
            yield return (isWord ? member.Name : "'" + member.Name.Replace("'", "''", StringComparison.Ordinal) + "'")
                + (member.Value == next && chance.OneIn(2) ? "" : (chance.OneIn(2) ? " = " : "=") + member.Value.ToString(CultureInfo.InvariantCulture));
            next = member.Value + 1;
        }
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static YamlScalar? Text(string? text) => text is null ? null : new(text);

    private static YamlScalar Quoted(string text) => new(text, IsExpression: true);

    private static YamlScalar? Expression(ExpressionText? text) => text is null ? null : Quoted(text.Text);

    private static YamlScalar Number(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    private YamlScalar? Length(Duration? duration) => duration is { } length ? new(Durations.Text(length, chance)) : null;

    private static string Edges(Bounds bounds) => bounds switch { Bounds.ClosedOpen => "[)", Bounds.OpenClosed => "(]", _ => "[]" };

    private static YamlMap? Keys(EquatableArray<KeyMapping> keys) => keys.Count == 0 ? null : new([.. keys.Select(k => (k.Key, (YamlPart)new YamlScalar(k.Column)))], IsOrdered: true);

    private static YamlList List(IEnumerable<YamlPart> items) => new([.. items]);
}
