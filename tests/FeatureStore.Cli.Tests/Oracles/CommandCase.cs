using System.Globalization;
using System.Text.Json;
using FeatureStore.Conformance;
using FeatureStore.Model;
using FeatureStore.Oracle;

namespace FeatureStore.Cli.Tests.Oracles;

/// <summary>A case that is answered by commands alone: its definitions are a file, its rows are files, and so is the answer.</summary>
internal sealed class CommandCase : IDisposable
{
    private readonly HistoryCase _history;
    private readonly CaseFiles _files;
    private readonly Folder _folder = new();
    private readonly string _service;

    /// <summary>Puts the files in place.</summary>
    /// <param name="history">The case.</param>
    /// <param name="definitions">The text of its definitions, if it has one of its own.</param>
    public CommandCase(HistoryCase history, string? definitions = null)
    {
        (_history, _files, _service) = (history, new(history), history.Service.Name);
        var bound = history.Sources.Select(s => $"  {s.Name}: \"{_files.PathOf(s).Replace("\\", "\\\\", StringComparison.Ordinal)}\"");
        _folder.Write("featurestore.yaml", $"definitions: [definitions/]\nsources:\n{string.Join('\n', bound)}\n");
        _folder.Write("definitions/case.features.yaml", definitions ?? DefinitionYaml.Write(history.Definitions with { Services = EquatableArray.Of(history.Service) }));
    }

    /// <summary>What <c>historical</c> writes.</summary>
    public async Task<IReadOnlyList<Row>> HistoricalAsync()
    {
        (await _folder.RunAsync(["historical", "--service", _service, "--spine", _files.Spine, "--time", HistoryCase.SpineTime, "--out", _files.Result])).Succeeded();
        using var parquet = new ParquetRows();
        return parquet.Query($"SELECT * FROM '{_files.Result}'");
    }

    /// <summary>What <c>online</c> says of each row of the spine at its instant, after <c>materialize</c> up to it.</summary>
    public async Task<IReadOnlyList<Row>> MaterializedAsync()
    {
        var answers = new Row[_history.Spine.Count];
        var views = _history.Service.Uses.SelectMany(u => new[] { "--view", u.View }).ToArray();
        foreach (var asked in _history.Spine.Index().GroupBy(row => InstantOf(row.Item)).OrderBy(g => g.Key))
        {
            _folder.Clock = asked.Key;
            (await _folder.RunAsync(["materialize", .. views, "--to", Text(asked.Key)])).Succeeded();
            foreach (var (i, row) in asked)
                answers[i] = await OnlineAsync(row, asked.Key, i);
        }
        return answers;
    }

    /// <summary>The same after one <c>push</c> of all rows.</summary>
    public async Task<IReadOnlyList<Row>> PushedAsync()
    {
        var instants = _history.Spine.Select(InstantOf).ToArray();
        _folder.Clock = instants.Max().AddDays(1);
        (await _folder.RunAsync(["materialize", "--to", Text(instants.Min())])).Succeeded();
        foreach (var source in _history.Sources)
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_files.PathOf(source))!))
            {
                // Rows without a key are refused, which batch leaves out as well.
                var run = await _folder.RunAsync(["push", "--source", source.Name, file]);
                Assert.True(run.ExitCode is ExitCode.Done or ExitCode.No, run.ToString());
            }
        }
        var answers = new Row[instants.Length];
        for (var i = 0; i < answers.Length; i++)
            answers[i] = await OnlineAsync(_history.Spine[i], instants[i], i);
        return answers;
    }

    /// <summary>What <c>parity</c> says of the rows of the spine.</summary>
    public Task<Run> ParityAsync() => _folder.RunAsync(["parity", "--service", _service, "--spine", _files.Spine, "--time", HistoryCase.SpineTime]);

    public void Dispose()
    {
        _files.Dispose();
        _folder.Dispose();
    }

    private async Task<Row> OnlineAsync(Row spine, DateTimeOffset instant, int place)
    {
        var keys = SpineColumns.Of(_history.Service, _history.Definitions).SelectMany(k => new[] { "--key", $"{k.Name}={KeyText(spine[k.Name], k.Type)}" });
        var requests = _history.Service.Requests.SelectMany(r => new[] { "--request", $"{r.Name}={FeatureStore.Conformance.ValueText.Write(spine[r.Name]!, r.Type)}" });
        var run = (await _folder.RunAsync(["online", "--service", _service, .. keys, .. requests, "--as-of", Text(instant), "--json"])).Succeeded();
        using var answer = JsonDocument.Parse(run.Out);
        var values = spine.ToDictionary(p => p.Key, p => _history.InSpine(p.Key, p.Value));
        values[HistoryCase.Probe] = _history.Probes[place];
        foreach (var feature in answer.RootElement.GetProperty("features").EnumerateArray())
        {
            var name = feature.GetProperty("name").GetString()!;
            values[name] = Value(feature.GetProperty("value"), TypeOf(name));
        }
        return values;
    }

    // Enums stay names, as in files.
    private static object? Value(JsonElement value, FeatureType type) => (value.ValueKind, type.Kind) switch
    {
        (JsonValueKind.Null, _) => null,
        (JsonValueKind.Array, TypeKind.List) => new ListValue(value.EnumerateArray().Select(item => Value(item, type.Element!)!)),
        (JsonValueKind.True or JsonValueKind.False, _) => value.GetBoolean(),
        (JsonValueKind.String, TypeKind.Enum) => value.GetString(),
        (JsonValueKind.String, _) => FeatureStore.Conformance.ValueText.Read(value.GetString()!, type),
        (_, TypeKind.Decimal) => value.GetDecimal(),
        (_, TypeKind.Float32) => (double)value.GetSingle(),
        (_, TypeKind.Float64) => value.GetDouble(),
        _ => value.GetInt64(),
    };

    private FeatureType TypeOf(string output) =>
        Planner.Plan(_history.Service, _history.Definitions).Outputs.Single(o => o.Name == output).Type;

    // No command asks about a null key: nobody has it, as nobody has the largest one.
    private static string KeyText(object? key, FeatureType type) => key is null
        ? type.Kind == TypeKind.String ? "nobody" : "32767"
        : FeatureStore.Conformance.ValueText.Write(key, type);

    // Online there is no question without an instant: it is asked before there was anything.
    private static DateTimeOffset InstantOf(Row spine) => spine[HistoryCase.SpineTime] is long instant ? OnlineValues.Instant(instant) : new(1, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
