namespace FeatureStore.Cli.Tests;

/// <summary>A directory that commands run in, with a clock of its own; gone when disposed.</summary>
/// <param name="root">The directory, if there is one already.</param>
internal sealed class Folder(string? root = null) : IDisposable
{
    /// <summary>What time it is in tests.</summary>
    public static readonly DateTimeOffset Now = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Surroundings for a command line that only says what there is.</summary>
    public static Surroundings Nowhere { get; } = new() { Out = TextWriter.Null, Error = TextWriter.Null, Directory = ".", Variables = new Dictionary<string, string>() };

    public string Root { get; } = root ?? Directory.CreateTempSubdirectory("featurestore-cli-").FullName;

    /// <summary>What time commands take it to be.</summary>
    public DateTimeOffset Clock { get; set; } = Now;

    /// <summary>The environment that commands see.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The shop of <c>init</c>, as of the clock.</summary>
    public static async Task<Folder> ShopAsync()
    {
        var folder = new Folder();
        (await folder.RunAsync("init", ".")).Succeeded();
        return folder;
    }

    /// <summary>Whether somebody looks at the output.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>A directory in this one.</summary>
    public Folder Inner(string name) => new(PathOf(name));

    public string PathOf(string file) => Path.Combine(Root, file);

    public bool Has(string file) => Path.Exists(PathOf(file));

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Changes one place of a file, which must be there.</summary>
    public void Replace(string file, string old, string with)
    {
        var text = Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(file, text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>Runs a command in this process. Words are separated by spaces.</summary>
    public Task<Run> RunAsync(string verb, string rest = "", CancellationToken? cancellation = null) =>
        RunAsync([verb, .. rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)], cancellation);

    public async Task<Run> RunAsync(string[] args, CancellationToken? cancellation = null)
    {
        using StringWriter output = new(), error = new();
        var here = new Surroundings { Out = output, Error = error, Directory = Root, Variables = Variables, Clock = new StoppedClock(Clock), IsOutTerminal = IsTerminal, IsErrorTerminal = IsTerminal };
        var code = await CommandLine.RunAsync(args, here, cancellation ?? TestContext.Current.CancellationToken);
        return new(string.Join(' ', args), code, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
