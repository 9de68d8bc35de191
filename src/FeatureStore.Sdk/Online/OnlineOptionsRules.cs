using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;

namespace FeatureStore;

/// <summary>What online options may be. A host finds out when it starts, a builder when it builds.</summary>
internal sealed class OnlineOptionsRules : IValidateOptions<OnlineOptions>
{
    /// <exception cref="FeatureStoreException">Some option is wrong.</exception>
    public static void Check(OnlineOptions options)
    {
        if (Problems(options).ToArray() is { Length: > 0 } problems)
            throw new FeatureStoreException(string.Join(" ", problems));
    }

    public ValidateOptionsResult Validate(string? name, OnlineOptions options) =>
        Problems(options).ToArray() is { Length: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Problems(OnlineOptions options)
    {
        if (options.KeyPrefix is not { } prefix)
            yield return "OnlineOptions.KeyPrefix is null. Set it to \"\" for keys without a prefix.";
        else if (prefix.EnumerateRunes().Any(r => r.Value is '{' or '}' || Rune.IsControl(r) || r == Rune.ReplacementChar))
            yield return $"OnlineOptions.KeyPrefix \"{Readable(prefix)}\" has a brace, a control character or something that is not Unicode in it. Braces say which part of a key decides its place in a cluster: write a prefix of letters and digits, such as \"fs:\".";
        if (options.KeepAnswers < TimeSpan.Zero)
            yield return string.Create(CultureInfo.InvariantCulture, $"OnlineOptions.KeepAnswers is {options.KeepAnswers:c}, which is negative. Set how long before now answers are kept, or null to keep all since the last materialization.");
        if (!Enum.IsDefined(options.WhenNotMaterialized))
            yield return $"OnlineOptions.WhenNotMaterialized is {(int)options.WhenNotMaterialized}, which is neither Throw nor GiveDefaults. Choose one of them.";
    }

    // Control characters do not belong into messages and logs.
    private static string Readable(string text) => string.Concat(text.EnumerateRunes().Select(r => Rune.IsControl(r) ? "\\u" + r.Value.ToString("x4", CultureInfo.InvariantCulture) : r.ToString()));
}
