using System.Globalization;

namespace FeatureStore.Model;

/// <summary>
/// The one text of a definition, which is its YAML. Equal definitions have equal texts, wherever they were declared:
/// durations in their largest unit, numbers without padding, options that have their default left out.
/// </summary>
public static class CanonicalText
{
    /// <summary>A view with the entity and the source it needs, as a YAML document.</summary>
    /// <exception cref="InvalidDefinitionException">The definitions have errors.</exception>
    public static string Of(ViewDefinition view, DefinitionSet definitions) => Write(view, definitions, onlyWhatDecidesValues: false);

    /// <summary>
    /// The same without what decides no value: paths, owner, description, tags, limits of online stores, nullability and
    /// columns the view does not read.
    /// </summary>
    internal static string OfValues(ViewDefinition view, DefinitionSet definitions) => Write(view, definitions, onlyWhatDecidesValues: true);

    private static string Write(ViewDefinition view, DefinitionSet definitions, bool onlyWhatDecidesValues)
    {
        var entity = definitions.Entity(view.Entity);
        var source = definitions.Source(view.Source)!;
        InvalidDefinitionException.ThrowIfAny(RuleCatalogue.Check(new()
        {
            Entities = entity is null ? default : EquatableArray.Of(entity),
            Sources = EquatableArray.Of(source),
            Views = EquatableArray.Of(view),
        }));

        var yaml = new YamlText();
        yaml.Line(0, "version: 1");
        if (entity is not null)
        {
            yaml.Line(0, "entities:");
            yaml.Line(1, "- name: " + entity.Name);
            yaml.Line(2, "keys: " + YamlText.Map(entity.Keys.Select(k => (k.Name, YamlText.Scalar(k.Type.Name)))));
        }
        yaml.Line(0, "sources:");
        WriteSource(yaml, source, onlyWhatDecidesValues ? ViewColumns.Of(view, entity, source) : source.Columns, onlyWhatDecidesValues);
        yaml.Line(0, "views:");
        WriteView(yaml, view, source, onlyWhatDecidesValues);
        return yaml.ToString();
    }

    private static void WriteSource(YamlText yaml, SourceDefinition source, EquatableArray<ColumnDefinition> columns, bool onlyWhatDecidesValues)
    {
        yaml.Line(1, "- name: " + source.Name);
        yaml.Option(2, "path", onlyWhatDecidesValues ? null : YamlText.Quoted(source.Path));
        yaml.Option(2, "sql", YamlText.Quoted(source.Sql));
        yaml.Option(2, "event_time", source.EventTime);
        yaml.Option(2, "available_at", source.AvailableAt);
        yaml.Option(2, "delay", source.Delay?.ToString());
        yaml.Option(2, "event_id", source.EventId);
        yaml.Option(2, "sequence", source.Sequence);
        yaml.Option(2, "deleted", source.Deleted);
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
        yaml.Line(1, "- name: " + view.Name);
        yaml.Option(2, "version", view.Version == 1 ? null : view.Version.ToString(CultureInfo.InvariantCulture));
        yaml.Option(2, "entity", view.Entity);
        yaml.Option(2, "source", view.Source);
        if (view.Keys.Count > 0)
            yaml.Line(2, "keys: " + YamlText.Map(view.Keys.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => (k.Key, k.Column))));
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

    private static IEnumerable<(string Key, string Value)> Feature(FeatureDefinition feature, ViewTyping typing)
    {
        yield return ("name", feature.Name);
        if (feature is LatestFeature latest)
        {
            yield return ("latest", latest.Column);
            if (latest.MaxAge is { } age)
                yield return ("max_age", age.ToString());
        }
        if (feature is WindowFeature window)
        {
            yield return (window.Aggregate, window.Expression is { } of ? YamlText.Map([("of", YamlText.Quoted(of.Canonical)!)]) : window.Input ?? "rows");
            yield return ("window", window.Window.ToString());
            if (window.Offset is { Microseconds: > 0 } offset)
                yield return ("offset", offset.ToString());
            if (window.Bounds is { } bounds && bounds != typing.View.Bounds)
                yield return ("bounds", YamlText.Quoted(BoundsText.Of(bounds))!);
            if (window.Where is { } where)
                yield return ("where", YamlText.Quoted(where.Canonical)!);
        }
        if (feature is DerivedFeature derived)
        {
            yield return ("expression", YamlText.Quoted(derived.Expression.Canonical)!);
            yield return ("type", YamlText.Scalar(typing.TypeOf(derived)!.Name + (typing.CanBeNull(derived) ? "?" : "")));
        }
        if (feature.Default is { } text)
        {
            var type = typing.TypeOf(feature)!;
            var value = Literal.Canonical(text, type);
            yield return ("default", type.IsNumber || type.Kind == TypeKind.Bool ? value : YamlText.Quoted(value)!);
        }
    }
}
