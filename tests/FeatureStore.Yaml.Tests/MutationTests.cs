using System.Globalization;

namespace FeatureStore.Yaml.Tests;

/// <summary>
/// The example with random damage is read without exceptions, and every finding is inside it. FEATURESTORE_SEED chooses other
/// damage, FEATURESTORE_CASES is how many files are read; a failure prints the seed of its file.
/// </summary>
public sealed class MutationTests
{
    private const int DefaultSeed = 20240501;
    private const int DefaultCases = 4000;
    private const string Signs = "{}[]:,-?'\"|>&*!%@#`\\ \t\n\r\0\u0085\u2028\ufeff\ud800\udc00~<=+0ax";

    [Fact]
    public void Damage_is_told_and_not_thrown()
    {
        var (seed, cases) = (Setting("FEATURESTORE_SEED", DefaultSeed), Setting("FEATURESTORE_CASES", DefaultCases));
        var findings = 0;
        var valid = 0;
        for (var i = 0; i < cases; i++)
        {
            var read = Read(seed + i);
            findings += read.Findings.Count;
            valid += read.IsValid ? 1 : 0;
        }
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {cases} files, {findings} findings, {valid} files still valid"));
        Assert.SkipUnless(cases >= DefaultCases, "too few files to judge the damage by");
        Assert.InRange(valid, cases / 100, cases / 2);
    }

    [Theory]
    [InlineData(20240526)] // The parser throws what is no error of YAML.
    [InlineData(12362)] // The parser gives a key without a value.
    [InlineData(34153)] // An expression reads a request that has the name of a feature.
    public void Kept_damage_is_told(int seed) => Assert.NotEmpty(Read(seed).Findings);

    private static YamlDefinitions Read(int seed)
    {
        var text = Damaged(Example.Text, new(seed));
        try
        {
            var read = Example.Read(text);
            Assert.All(read.Findings, f => Located.Inside(f, text));
            return read;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new Xunit.Sdk.XunitException($"FEATURESTORE_SEED={seed} FEATURESTORE_CASES=1: {failure}\n{text}");
        }
    }

    private static string Damaged(string text, Random random)
    {
        for (var i = random.Next(4); i >= 0 && text.Length > 1; i--)
        {
            var at = random.Next(text.Length);
            var lines = text.Split('\n').ToList();
            var line = random.Next(lines.Count);
            text = random.Next(8) switch
            {
                0 => text[..at] + Signs[random.Next(Signs.Length)] + text[(at + 1)..],
                1 => text.Insert(at, Signs[random.Next(Signs.Length)].ToString()),
                2 => text.Remove(at, random.Next(1, Math.Min(12, text.Length - at + 1))),
                3 => text[..at] + (char)(text[at] ^ (1 << random.Next(7))) + text[(at + 1)..],
                4 => string.Join('\n', lines.Where((_, n) => n != line)),
                5 => string.Join('\n', lines.Take(line + 1).Concat(lines.Skip(line))),
                6 => string.Join('\n', lines.Select((l, n) => n == line ? new string(' ', random.Next(5)) + l.TrimStart() : l)),
                _ => text.Replace("\n", "\r\n", StringComparison.Ordinal),
            };
        }
        return text;
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
