using System.Globalization;

namespace FeatureStore.Model;

/// <summary>
/// The one text of a definition, which is its YAML. Equal definitions have equal texts, wherever they were declared:
/// durations in their largest unit, numbers without padding, options that have their default left out.
/// </summary>
public static class CanonicalText
{
    /// <summary>An entity as a YAML document.</summary>
    /// <exception cref="InvalidDefinitionException">The definition has errors.</exception>
    public static string Of(EntityDefinition entity) => Write(new() { Entities = EquatableArray.Of(entity) });

    /// <summary>A source as a YAML document.</summary>
    /// <exception cref="InvalidDefinitionException">The definition has errors.</exception>
    public static string Of(SourceDefinition source) => Write(new() { Sources = EquatableArray.Of(source) });

    /// <summary>A view with the entity and the source it needs, as a YAML document.</summary>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    public static string Of(ViewDefinition view, DefinitionSet definitions) => Write(Needed([view], definitions));

    /// <summary>A service as a YAML document; its views stand in their own.</summary>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    public static string Of(ServiceDefinition service, DefinitionSet definitions)
    {
        var needed = Needed(service.Uses.Select(u => u.View).Distinct().Select(definitions.View).OfType<ViewDefinition>(), definitions) with { Services = EquatableArray.Of(service) };
        InvalidDefinitionException.ThrowIfAny(RuleCatalogue.Check(needed));
        var yaml = Begin();
        Section(yaml, "services:", needed.Services, s => WriteService(yaml, s, new(s, needed)));
        return yaml.ToString();
    }

    /// <summary>
    /// A view without what decides no value: paths, owner, description, tags, limits of online stores, nullability and
    /// columns it does not read.
    /// </summary>
    internal static string OfValues(ViewDefinition view, DefinitionSet definitions) => Write(Needed([view], definitions), onlyWhatDecidesValues: true);

    private static DefinitionSet Needed(IEnumerable<ViewDefinition> needed, DefinitionSet definitions)
    {
        var views = EquatableArray.From(needed);
        return new()
        {
            Entities = EquatableArray.From(views.Select(v => definitions.Entity(v.Entity)).OfType<EntityDefinition>().Distinct()),
            Sources = EquatableArray.From(views.Select(v => definitions.Source(v.Source)).OfType<SourceDefinition>().Distinct()),
            Views = views,
        };
    }

    private static string Write(DefinitionSet definitions, bool onlyWhatDecidesValues = false)
    {
        InvalidDefinitionException.ThrowIfAny(RuleCatalogue.Check(definitions));
        var yaml = Begin();
        Section(yaml, "entities:", definitions.Entities, entity => WriteEntity(yaml, entity));
        Section(yaml, "sources:", definitions.Sources, source => WriteSource(yaml, source,
            onlyWhatDecidesValues ? ViewColumns.Of(definitions.Views[0], definitions.Entities.FirstOrDefault(), source) : source.Columns, onlyWhatDecidesValues));
        Section(yaml, "views:", definitions.Views, view => WriteView(yaml, view, definitions.Source(view.Source)!, onlyWhatDecidesValues));
        return yaml.ToString();
    }

    private static YamlText Begin()
    {
        var yaml = new YamlText();
        yaml.Line(0, "version: 1");
        return yaml;
    }

    private static void Section<T>(YamlText yaml, string key, EquatableArray<T> definitions, Action<T> write)
    {
        if (definitions.Count > 0)
            yaml.Line(0, key);
        foreach (var definition in definitions)
            write(definition);
    }

    private static void WriteEntity(YamlText yaml, EntityDefinition entity)
    {
        yaml.Line(1, "- name: " + YamlText.Name(entity.Name));
        yaml.Line(2, "keys: " + YamlText.Map(entity.Keys.Select(k => (k.Name, YamlText.Scalar(k.Type.Name)))));
    }

    private static void WriteSource(YamlText yaml, SourceDefinition source, EquatableArray<ColumnDefinition> columns, bool onlyWhatDecidesValues)
    {
        yaml.Line(1, "- name: " + YamlText.Name(source.Name));
        yaml.Option(2, "path", onlyWhatDecidesValues ? null : YamlText.Quoted(source.Path));
        yaml.Option(2, "sql", YamlText.Quoted(source.Sql));
        yaml.Option(2, "event_time", YamlText.Name(source.EventTime));
        yaml.Option(2, "available_at", YamlText.Name(source.AvailableAt));
        yaml.Option(2, "delay", source.Delay?.ToString());
        yaml.Option(2, "event_id", YamlText.Name(source.EventId));
        yaml.Option(2, "sequence", YamlText.Name(source.Sequence));
        yaml.Option(2, "deleted", YamlText.Name(source.Deleted));
        yaml.Option(2, "time_zone", YamlText.Quoted(source.TimeZone));
        yaml.Option(2, "nan", source.Nan == NanPolicy.Fail ? "fail" : null);
        yaml.Option(2, "max_clock_skew", onlyWhatDecidesValues || source.MaxClockSkew == SourceDefinition.DefaultMaxClockSkew ? null : source.MaxClockSkew?.ToString());
        yaml.Line(2, "columns:");
        foreach (var column in columns)
        {
            var type = YamlText.Scalar(column.Type.Name + (column.Nullable && !onlyWhatDecidesValues ? "?" : ""));
            yaml.Line(3, column.PhysicalName == column.Name
                ? $"{column.Name}: {type}"
                : $"{column.Name}: {YamlText.Map([("type", type), ("column", YamlText.Quoted(column.PhysicalName)!)])}");
        }
    }

    private static void WriteView(YamlText yaml, ViewDefinition view, SourceDefinition source, bool onlyWhatDecidesValues)
    {
        yaml.Line(1, "- name: " + YamlText.Name(view.Name));
        yaml.Option(2, "version", view.Version == 1 ? null : view.Version.ToString(CultureInfo.InvariantCulture));
        yaml.Option(2, "entity", YamlText.Name(view.Entity));
        yaml.Option(2, "source", YamlText.Name(view.Source));
        if (view.Keys.Count > 0)
            yaml.Line(2, "keys: " + YamlText.Map(view.Keys.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => (k.Key, YamlText.Name(k.Column)!))));
        yaml.Option(2, "bounds", view.Bounds == Bounds.OpenClosed ? "\"(]\"" : null);
        if (!onlyWhatDecidesValues)
        {
            yaml.Option(2, "owner", YamlText.Quoted(view.Owner));
            yaml.Option(2, "description", YamlText.Quoted(view.Description));
            yaml.Option(2, "tags", view.Tags.Count == 0 ? null : "[" + string.Join(", ", view.Tags.Select(YamlText.Quoted)) + "]");
            yaml.Option(2, "max_events_per_key", view.MaxEventsPerKey == ViewDefinition.DefaultMaxEventsPerKey ? null : view.MaxEventsPerKey.ToString(CultureInfo.InvariantCulture));
        }
        yaml.Line(2, "features:");
        var typing = new ViewTyping(view, source);
        foreach (var feature in view.Features)
            yaml.Line(3, "- " + YamlText.Map(Feature(feature, typing)));
    }

    private static void WriteService(YamlText yaml, ServiceDefinition service, ServiceTyping typing)
    {
        yaml.Line(1, "- name: " + YamlText.Name(service.Name));
        yaml.Line(2, "views:");
        foreach (var use in service.Uses)
            yaml.Line(3, "- " + (use is { Alias: null, Pick.Count: 0, Keys.Count: 0 } ? YamlText.Name(use.View) : YamlText.Map(Use(use))));
        if (service.Requests.Count > 0)
            yaml.Line(2, "requests: " + YamlText.Map(service.Requests.Select(r => (r.Name, YamlText.Scalar(r.Type.Name + (r.Nullable ? "?" : ""))))));
        if (service.Derived.Count > 0)
            yaml.Line(2, "features:");
        foreach (var derived in service.Derived)
            yaml.Line(3, "- " + YamlText.Map([("name", YamlText.Name(derived.Name)!), .. Derived(derived, typing.TypeOf(derived)!, typing.CanBeNull(derived)), .. Default(derived, typing.TypeOf(derived)!)]));
        yaml.Option(2, "max_staleness", service.MaxStaleness?.ToString());
    }

    private static IEnumerable<(string Key, string Value)> Use(ViewUse use)
    {
        yield return ("view", YamlText.Name(use.View)!);
        if (use.Pick.Count > 0)
            yield return ("pick", "[" + string.Join(", ", use.Pick.Select(YamlText.Name)) + "]");
        if (use.Alias is { } alias)
            yield return ("as", YamlText.Name(alias)!);
        if (use.Keys.Count > 0)
            yield return ("keys", YamlText.Map(use.Keys.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => (k.Key, YamlText.Name(k.Column)!))));
    }

    private static IEnumerable<(string Key, string Value)> Feature(FeatureDefinition feature, ViewTyping typing)
    {
        yield return ("name", YamlText.Name(feature.Name)!);
        if (feature is LatestFeature latest)
        {
            yield return ("latest", YamlText.Name(latest.Column)!);
            if (latest.MaxAge is { } age)
                yield return ("max_age", age.ToString());
        }
        if (feature is WindowFeature window)
        {
            yield return (window.Aggregate, Input(window));
            yield return ("window", WindowLength.Of(window.Window));
            if (window.Offset is { Microseconds: > 0 } offset)
                yield return ("offset", offset.ToString());
            if (window.Step is { } step)
                yield return ("step", step.ToString());
            if (window.Bounds is { } bounds && bounds != typing.View.Bounds)
                yield return ("bounds", YamlText.Quoted(BoundsText.Of(bounds))!);
            if (window.Where is { } where)
                yield return ("where", YamlText.Quoted(where.Canonical)!);
        }
        var type = typing.TypeOf(feature)!;
        if (feature is DerivedFeature derived)
        {
            foreach (var option in Derived(derived, type, typing.CanBeNull(derived)))
                yield return option;
        }
        foreach (var option in Default(feature, type))
            yield return option;
    }

    private static string Input(WindowFeature window)
    {
        var of = window.Expression is { } expression ? YamlText.Quoted(expression.Canonical) : window.Input is { } column ? YamlText.Name(column) : null;
        if (window.N is { } n)
            return YamlText.Map([("of", of!), ("n", n.ToString(CultureInfo.InvariantCulture))]);
        return of is null ? "rows" : window.Expression is not null || of == "rows" ? YamlText.Map([("of", of)]) : of;
    }

    private static IEnumerable<(string Key, string Value)> Derived(DerivedFeature derived, FeatureType type, bool canBeNull)
    {
        yield return ("expression", YamlText.Quoted(derived.Expression.Canonical)!);
        yield return ("type", YamlText.Scalar(type.Name + (canBeNull ? "?" : "")));
    }

    private static IEnumerable<(string Key, string Value)> Default(FeatureDefinition feature, FeatureType type)
    {
        if (feature.Default is not { } text)
            yield break;
        var value = Literal.Canonical(text, type);
        yield return ("default", type.IsNumber || type.Kind == TypeKind.Bool ? value : YamlText.Quoted(value)!);
    }
}
