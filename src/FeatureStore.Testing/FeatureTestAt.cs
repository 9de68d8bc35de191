using System.Linq.Expressions;

namespace FeatureStore.Testing;

/// <summary>
/// The features of a test at an instant. What is expected is compared at once, with both of the real paths: with batch, which is DuckDB over a Parquet file of the
/// rows, and with what is read online from SQLite after it was materialized up to the instant. So one line shows that the value is right, and that both give it.
/// </summary>
/// <typeparam name="TFeatures">The view or service.</typeparam>
public sealed class FeatureTestAt<TFeatures>
    where TFeatures : IFeatureSet<TFeatures>
{
    private readonly FeatureTest<TFeatures> _test;
    private readonly FeatureCase<TFeatures> _case;

    internal FeatureTestAt(FeatureTest<TFeatures> test, FeatureCase<TFeatures> asked) => (_test, _case) = (test, asked);

    /// <summary>Expects a value, in batch and online; waits for both.</summary>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="feature">The feature: <c>x => x.Tx5m</c> of a view, <c>x => x.CardActivity.Tx5m</c> of a service.</param>
    /// <param name="expected">Its value. Floats that hang on sums or on transcendental functions may differ in their last digits, as docs/semantics.md says.</param>
    /// <param name="tolerance">How far from <paramref name="expected"/> a number may lie beyond that. Batch and online have to be equal all the same.</param>
    /// <exception cref="FeatureAssertionException">The value is another one, in batch or online.</exception>
    public FeatureTestAt<TFeatures> Expect<TValue>(Expression<Func<TFeatures, TValue>> feature, TValue expected, double tolerance = 0) =>
        Wait(() => ExpectAsync(feature, expected, tolerance));

    /// <summary>Expects a value, in batch and online; see <see cref="Expect"/>.</summary>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="feature">The feature.</param>
    /// <param name="expected">Its value.</param>
    /// <param name="tolerance">How far from <paramref name="expected"/> a number may lie.</param>
    /// <param name="cancellationToken">Ends the work and leaves nothing behind.</param>
    /// <exception cref="FeatureAssertionException">The value is another one, in batch or online.</exception>
    public async Task<FeatureTestAt<TFeatures>> ExpectAsync<TValue>(Expression<Func<TFeatures, TValue>> feature, TValue expected, double tolerance = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feature);
        await _case.CheckAsync(FeatureMember.Of<TFeatures>(feature), expected, tolerance, cancellationToken).ConfigureAwait(false);
        return this;
    }

    /// <summary>Expects why an online value is what it is, and that the value itself is the same as in batch; waits for both.</summary>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="feature">The feature.</param>
    /// <param name="expected">Its status.</param>
    /// <exception cref="FeatureAssertionException">The status is another one, or the value is not the same in batch.</exception>
    public FeatureTestAt<TFeatures> ExpectStatus<TValue>(Expression<Func<TFeatures, TValue>> feature, FeatureStatus expected) =>
        Wait(() => ExpectStatusAsync(feature, expected));

    /// <summary>Expects why an online value is what it is; see <see cref="ExpectStatus"/>.</summary>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="feature">The feature.</param>
    /// <param name="expected">Its status.</param>
    /// <param name="cancellationToken">Ends the work and leaves nothing behind.</param>
    /// <exception cref="FeatureAssertionException">The status is another one, or the value is not the same in batch.</exception>
    public async Task<FeatureTestAt<TFeatures>> ExpectStatusAsync<TValue>(Expression<Func<TFeatures, TValue>> feature, FeatureStatus expected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feature);
        await _case.CheckStatusAsync(FeatureMember.Of<TFeatures>(feature), expected, cancellationToken).ConfigureAwait(false);
        return this;
    }

    /// <summary>The same rows for somebody else.</summary>
    /// <typeparam name="TInput">The type of the input.</typeparam>
    /// <param name="input">The entity of a view, or the <c>Input</c> of a service.</param>
    public FeatureTest<TFeatures> For<TInput>(TInput input)
        where TInput : IFeatureInput => _test.For(input);

    /// <summary>The same rows at another instant.</summary>
    /// <param name="instant">The instant.</param>
    public FeatureTestAt<TFeatures> At(DateTimeOffset instant) => _test.At(instant);

    // Away from whatever context the caller waits in.
    private static FeatureTestAt<TFeatures> Wait(Func<Task<FeatureTestAt<TFeatures>>> check) => Task.Run(check).GetAwaiter().GetResult();
}
