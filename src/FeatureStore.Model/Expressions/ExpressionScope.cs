namespace FeatureStore.Model;

/// <summary>What names mean where an expression stands.</summary>
internal abstract class ExpressionScope
{
    /// <summary>What a name means; null if it means nothing.</summary>
    /// <param name="owner">What stands before the point; null if nothing does.</param>
    /// <param name="name">The name.</param>
    public abstract NameMeaning? Find(string? owner, string name);

    /// <summary>The names there are, as expressions write them.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>What the names are, for messages: "column of 'transactions'".</summary>
    public abstract string What { get; }

    /// <summary>Whether there is an instant that is asked for.</summary>
    public virtual bool HasAsOf => true;
}

/// <summary>What a name means.</summary>
/// <param name="Reference">What it refers to; null if that has an error of its own, or if more than one thing is meant.</param>
/// <param name="Choices">What it can mean, if that is more than one thing.</param>
internal sealed record NameMeaning(ReferenceExpression? Reference, EquatableArray<string> Choices = default);
