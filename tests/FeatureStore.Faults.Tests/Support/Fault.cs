namespace FeatureStore.Faults.Tests.Support;

/// <summary>Something that goes wrong, and what callers must see of it.</summary>
internal abstract class Fault
{
    /// <summary>How long the calls wait that it comes into.</summary>
    public virtual TimeSpan Patience => Opened.Patient;

    /// <summary>What those calls are cancelled with.</summary>
    public virtual CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Begins.</summary>
    public abstract Task CauseAsync();

    /// <summary>Ends, when the caller has been told.</summary>
    public virtual Task EndAsync() => Task.CompletedTask;

    /// <summary>Whether the caller was told rightly.</summary>
    public abstract void Check(Struck struck);

    /// <summary>An error of the store that passes by itself.</summary>
    protected static void IsTransient(Exception? failure)
    {
        var error = Assert.IsType<OnlineStoreException>(failure);
        Assert.True(error.IsTransient, error.Message);
    }
}
