namespace FeatureStore.Model;

/// <summary>What the steps of one view share: how its relations and columns are written.</summary>
internal sealed class UseScope(UsePlan use, SqlDialect dialect)
{
    public UsePlan Use { get; } = use;

    public SqlDialect Dialect { get; } = dialect;

    /// <summary>The relation of the view's rows.</summary>
    public string Rows => Named("rows");

    public string Named(string suffix) => Dialect.Quote(Use.ShownAs + "__" + suffix);

    public string Quote(string column) => Dialect.Quote(column);

    public string EventTime => Quote(Use.Source.EventTime);

    /// <summary>When a row was known: its delay before it is visible.</summary>
    public string Known => Use.Source.AvailableAt is { } column ? $"greatest({EventTime}, {Quote(column)})" : EventTime;

    /// <summary>The instant from which a row is visible, over the columns of the rows relation.</summary>
    public string Visible(string alias) => Use.CanBeLate ? alias + "__visible" : Dialect.Earlier(alias + EventTime, -Use.DelayMicroseconds);

    /// <summary>The key columns of the rows, each followed by a comma.</summary>
    public string KeyColumns(string alias = "") => string.Concat(Use.Keys.Select(k => alias + Quote(k.Column) + ", "));

    /// <summary>The key columns of the spine, each followed by a comma.</summary>
    public string SpineKeys(string alias = "") => string.Concat(Use.Keys.Select(k => alias + Quote(k.SpineColumn) + ", "));

    /// <summary>"PARTITION BY keys, more", or "" if there is nothing to partition by.</summary>
    public string PartitionBy(params string[] more) => PartitionBy(Use.Keys.Select(k => k.Column), more);

    /// <summary>The same for rows of the spine.</summary>
    public string PartitionBySpineKeys() => PartitionBy(Use.Keys.Select(k => k.SpineColumn), []);

    /// <summary>Rows meet spine rows <c>s</c>; ends with "AND " so that a time condition can follow.</summary>
    public string KeysMeet(string rows = "r") => string.Concat(Use.Keys.Select(k => $"{rows}.{Quote(k.Column)} = s.{Quote(k.SpineColumn)} AND "));

    /// <summary>The order V of rows, oldest first.</summary>
    public string OrderByV(string alias = "") => string.Join(", ",
        new[] { alias + EventTime }.Concat(Use.Order.Select(c => alias + Quote(c) + " NULLS FIRST")));

    /// <summary>The rest of V after event time, newest first, for rows of one key and time.</summary>
    public string OrderByRestOfVDescending => string.Join(", ", Use.Order.Select(c => Quote(c) + " DESC NULLS LAST").DefaultIfEmpty(EventTime));

    /// <summary>A feature's value with its default, under its name.</summary>
    public string Finished(FeatureDefinition feature, string value)
    {
        var type = FeatureTyping.TypeOf(feature, Use.Source)!;
        var finished = feature.Default is { } text ? $"coalesce({value}, {Dialect.Constant(text, type)})" : value;
        return $"{finished} AS {Quote(feature.Name)}";
    }

    public FeatureType? InputType(WindowFeature feature) => feature.Input is { } input ? Use.Source.Column(input)!.Type : null;

    private string PartitionBy(IEnumerable<string> keys, string[] more)
    {
        var columns = keys.Select(Quote).Concat(more).ToArray();
        return columns.Length == 0 ? "" : "PARTITION BY " + string.Join(", ", columns) + " ";
    }

    /// <summary>A constant result of the feature, for windows that can never hold a row.</summary>
    public string EmptyResult(WindowFeature feature)
    {
        var type = FeatureTyping.TypeOf(feature, Use.Source)!;
        return AggregateCatalogue.Find(feature.Aggregate)!.WhenEmpty is { } text ? Dialect.Constant(text, type) : $"NULL::{Dialect.TypeName(type)}";
    }
}
