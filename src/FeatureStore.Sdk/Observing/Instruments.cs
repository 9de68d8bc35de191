using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FeatureStore;

/// <summary>The meter and the activity source of this assembly. Nothing is measured or created while nobody listens.</summary>
internal static class Instruments
{
    public const string Name = "FeatureStore";

    public const string Service = "featurestore.service";
    public const string View = "featurestore.view";
    public const string Source = "featurestore.source";
    public const string Status = "featurestore.status";
    public const string Outcome = "featurestore.outcome";
    public const string ErrorType = "error.type";

    private static readonly string? Version = typeof(Instruments).Assembly.GetName().Version?.ToString(3);
    private static readonly Meter Meter = new(Name, Version);

    public static readonly ActivitySource Activities = new(Name, Version);

    public static readonly Counter<long> Reads = Meter.CreateCounter<long>("featurestore.online.reads", "{read}", "Online reads, of one entity or of many");
    public static readonly Histogram<double> ReadDuration = Meter.CreateHistogram("featurestore.online.read.duration", "s", "How long an online read takes", null, Buckets(0.0001, 10));
    public static readonly Counter<long> Entities = Meter.CreateCounter<long>("featurestore.online.entities", "{entity}", "Entities read online");
    public static readonly Counter<long> Values = Meter.CreateCounter<long>("featurestore.online.values", "{value}", "Feature values read online, by status");
    public static readonly Counter<long> Overflows = Meter.CreateCounter<long>("featurestore.online.overflows", "{value}", "Online results that are null because they did not fit their type or were not finite");

    public static readonly Histogram<double> MaterializeDuration = Meter.CreateHistogram("featurestore.materialize.duration", "s", "How long a materialization takes", null, Buckets(0.1, 10_000));
    public static readonly Counter<long> MaterializedRows = Meter.CreateCounter<long>("featurestore.materialize.rows", "{row}", "Rows that materializations wrote");
    public static readonly Counter<long> SkippedRows = Meter.CreateCounter<long>("featurestore.materialize.skipped", "{row}", "Rows without a time, key or id, which materializations left out");
    public static readonly Counter<long> NotFinite = Meter.CreateCounter<long>("featurestore.not_finite", "{value}", "NaN and infinities of rows materialized or pushed, which were taken as null");
    public static readonly Counter<long> PushedRows = Meter.CreateCounter<long>("featurestore.push.rows", "{row}", "Rows pushed: accepted, duplicate or refused");
    public static readonly Counter<long> Compactions = Meter.CreateCounter<long>("featurestore.compactions", "{key}", "Online values that were written anew without what no answer needs");

    static Instruments() => Meter.CreateObservableGauge("featurestore.watermark.age", Watermarks.MeasureAll, "s", "Time since the watermark that this process last committed");

    /// <summary>Whether anybody wants to know of online reads.</summary>
    public static bool AnyOfReads =>
        Reads.Enabled || ReadDuration.Enabled || Entities.Enabled || Values.Enabled || Overflows.Enabled || Activities.HasListeners();

    public static KeyValuePair<string, object?> Tag(string name, string? value) => new(name, value);

    /// <summary>What an error is called in <see cref="ErrorType"/>.</summary>
    public static string NameOf(Exception error) => error is FeaturesUnavailableException unavailable ? unavailable.Reason.ToString() : error.GetType().FullName!;

    /// <summary>Ends an activity in an error.</summary>
    public static void Fail(Activity? activity, Exception error) =>
        activity?.SetStatus(ActivityStatusCode.Error, error.Message).SetTag(ErrorType, NameOf(error));

    // 1, 2.5, 5 of each power of ten: the default buckets of collectors are made for milliseconds.
    private static InstrumentAdvice<double> Buckets(double first, double last)
    {
        var bounds = new List<double>();
        for (var power = first; power < last * 1.5; power *= 10)
            bounds.AddRange([power, 2.5 * power, 5 * power]);
        return new() { HistogramBucketBoundaries = bounds };
    }
}
