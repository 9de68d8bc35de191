namespace FeatureStore;

/// <summary>How online features are read and written.</summary>
public sealed class OnlineOptions
{
    /// <summary>What reading a view does that was never materialized. Default: it throws.</summary>
    public WhenNotMaterialized WhenNotMaterialized { get; set; }

    /// <summary>
    /// What every key begins with, so that a store can be shared. Default: <c>fs:</c>. Readers and writers of the same
    /// state need the same.
    /// </summary>
    public string KeyPrefix { get; set; } = "fs:";

    /// <summary>
    /// How long before now answers are kept, for views that are pushed to and seldom materialized. What only earlier answers
    /// need is forgotten when its key is next written, and they are <see cref="FeatureStatus.NotCovered"/>. Default: null, which keeps every answer since
    /// the last materialization.
    /// </summary>
    public TimeSpan? KeepAnswers { get; set; }

    /// <summary>
    /// How long after they became visible rows stay rows although they could be folded. A row that is pushed late has a place
    /// as long; what it costs is to keep and read the rows of that time.
    /// </summary>
    internal TimeSpan Settling { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>When a value is written anew, from its length and what was added; tests choose it.</summary>
    internal Func<int, int, bool> IsCompactionDue { get; set; } = CompactionSchedule.IsDue;

    internal OnlineOptions Copy() => (OnlineOptions)MemberwiseClone();
}

/// <summary>What reading a view does that was never materialized.</summary>
public enum WhenNotMaterialized
{
    /// <summary>It throws a <see cref="FeaturesUnavailableException"/>: no model is fed silent defaults after a deployment.</summary>
    Throw,

    /// <summary>It gives the values of an unknown entity, with the status <see cref="FeatureStatus.NotMaterialized"/>.</summary>
    GiveDefaults,
}
