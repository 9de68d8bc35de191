namespace FeatureStore.Testing;

/// <summary>
/// A feature has not the value that a test expects, or not the same online as in batch. The message is made for people: the feature, whose it is and when, the values,
/// what the feature means, and the rows that count and those that do not, each with its reason.
/// </summary>
public sealed class FeatureAssertionException : Exception, IAssertionException
{
    internal FeatureAssertionException(string message)
        : base(message)
    {
    }
}

/// <summary>By this name test frameworks know a failed assertion from an error.</summary>
internal interface IAssertionException;
