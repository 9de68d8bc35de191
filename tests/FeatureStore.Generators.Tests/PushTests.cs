using FeatureStore.Model;
using Microsoft.CodeAnalysis;
using static FeatureStore.Generators.Tests.Definitions;

namespace FeatureStore.Generators.Tests;

/// <summary>One call pushes rows to every view over their source, or does not compile.</summary>
public class PushTests
{
    private const string N = """[Count("1h")] public long N { get; init; }""";
    private const string Second = """[FeatureView("a", Source = typeof(Row))] public partial record Another { [Count("1h")] public long N { get; init; } }""";

    private const string Call = """
        namespace Caller
        {
            using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using PLACE;
            internal static class Calls
            {
                public static async Task<FeatureStore.PushResult> PushAsync(FeatureStore.IFeatureStore store, FeatureStore.FeatureStoreClient client, IEnumerable<TYPE> rows, CancellationToken token)
                {
                    await store.PushAsync(new List<TYPE>(), token);
                    await client.PushAsync(new TYPE[1]);
                    return await store.PushAsync(rows);
                }
            }
        }
        """;

    public static TheoryData<string, string, string> Sources { get; } = new()
    {
        { "the usual names", View(N), "Acme.Row" },
        { "a source called like our types", View(N).Replace("Row", "IFeatureStore"), "Acme.IFeatureStore" },
        { "a source called like a parameter", View(N).Replace("Row", "rows"), "Acme.rows" },
        { "a source called like a keyword", View(N).Replace("Row", "@class"), "Acme.@class" },
        { "a source called Views", View(N).Replace("Row", "Views"), "Acme.Views" },
        { "a source that is a struct", View(N).Replace("record Row", "record struct Row"), "Acme.Row" },
        { "a namespace called like ours", View(N).Replace("namespace Acme;", "namespace Acme.FeatureStore;").Replace("using FeatureStore;", "using global::FeatureStore;"), "global::Acme.FeatureStore.Row" },
        { "a namespace called like the system's", View(N).Replace("namespace Acme;", "namespace Acme.System;").Replace("using System;", "using global::System;"), "global::Acme.System.Row" },
        { "the class's name taken", View(N) + "public record RowPush; public interface RowPush_;", "Acme.Row" },
        { "the class's name taken by a view", View(N).Replace("record View", "record RowPush"), "Acme.Row" },
        { "a view of another namespace", View(N).Replace("[FeatureView", "} namespace Acme.Views { [FeatureView").Replace("namespace Acme;", "namespace Acme {") + "}", "Acme.Row" },
        { "internal types", View(N).Replace("public partial", "internal partial").Replace("public readonly", "internal readonly"), "Acme.Row" },
        { "an internal view", View(N).Replace("public partial record View", "internal partial record View"), "Acme.Row" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Every_call_compiles(string what, string definitions, string type)
    {
        var compiled = await Compiled.Of(definitions, CallOf(type));
        Assert.Empty(compiled.Findings);
        Assert.True(Wrong(compiled).Length == 0, $"{what}: {string.Join("\n", Wrong(compiled))}");
    }

    [Fact]
    public async Task Two_views_get_the_rows_of_their_source_and_no_other()
    {
        var other = """
            [Source("others", EventTime = "At", Delay = "0s")] public partial record OtherRow(DateTimeOffset At);
            [FeatureView("b", Source = typeof(OtherRow))] public partial record Third { [Count("1h")] public long N { get; init; } }
            """;
        var compiled = await Compiled.Of(View(N) + Second + other, CallOf("Acme.Row"), CallOf("Acme.OtherRow").Replace("namespace Caller", "namespace Caller2"));
        Assert.Empty(Wrong(compiled));
        Assert.Equal(["a", "v"], Pushed(compiled, "Acme.RowPush"));
        Assert.Equal(["b"], Pushed(compiled, "Acme.OtherRowPush"));
    }

    [Fact]
    public async Task The_order_of_files_does_not_matter()
    {
        string[] files = [Using + Entity + Source, Using + Second, View(N)[(Using + Entity + Source).Length..].Insert(0, Using)];
        var (one, other) = (await Compiled.Of(files), await Compiled.Of([.. files.Reverse()]));
        Assert.Equal(one.File("Acme.Row-push.g.cs"), other.File("Acme.Row-push.g.cs"));
    }

    [Fact]
    public async Task A_source_without_views_has_nothing_to_push_to() =>
        Assert.DoesNotContain("Acme.Row-push.g.cs", (await Compiled.Of(Using + Entity + Source)).Files);

    [Fact]
    public async Task A_view_with_an_error_is_reported_and_its_rows_are_pushed_to_the_others()
    {
        var compiled = await Compiled.Of(View(N) + Second.Replace("\"1h\"", "\"1 h\""));
        Assert.Equal("FS0201", Assert.Single(compiled.Findings).Id);
        Assert.DoesNotContain("Another", compiled.File("Acme.Row-push.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public", "public", true)]
    [InlineData("public", "internal", true)]
    [InlineData("internal", "internal", false)]
    public async Task The_class_is_as_visible_as_the_source(string source, string view, bool isPublic)
    {
        var compiled = await Compiled.Of(View(N).Replace("public partial record Row", source + " partial record Row").Replace("public partial record View", view + " partial record View"));
        Assert.Equal(isPublic, compiled.Load().GetType("Acme.RowPush")!.IsPublic);
    }

    [Fact]
    public async Task A_source_of_another_assembly_is_pushed_to_the_views_of_this_one()
    {
        var before = await Compiled.Of(Using + Entity + Source);
        var rest = await Compiled.Of(Compiled.Compilation(View(N)[(Using + Entity + Source).Length..].Insert(0, Using), CallOf("Acme.Row"))
            .WithAssemblyName("My-App 2").AddReferences(before.Reference()));
        Assert.Empty(Wrong(rest));
        Assert.Contains("static class RowPushOfMy_App_2", rest.File("Acme.Row-push.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_would_miss_the_views_of_another_assembly_does_not_compile()
    {
        var before = await Compiled.Of(View(N));
        const string Scoring = "using System; using FeatureStore; using Acme; namespace Scoring;" + Second;
        var rest = await Compiled.Of(Compiled.Compilation(Scoring, CallOf("Row").Replace("using PLACE", "using Acme; using Scoring"))
            .WithAssemblyName("Scoring").AddReferences(before.Reference()));
        Assert.Equal(["CS0121"], Wrong(rest).Select(d => d.Id).Distinct());

        // Each can be called by its name.
        var named = CallOf("Acme.Row").Replace("store.PushAsync(rows)", "Acme.RowPush.PushAsync(store, rows)").Replace("client.PushAsync(", "Acme.RowPushOfScoring.PushAsync(client, ").Replace("await store.PushAsync(new List<Acme.Row>(), token);", "");
        Assert.Empty(Wrong(await Compiled.Of(Compiled.Compilation(Scoring, named)
            .WithAssemblyName("Scoring").AddReferences(before.Reference()))));
    }

    private static string CallOf(string type) => Call.Replace("PLACE", type.Contains('.') ? type[..type.LastIndexOf('.')] : "PLACE").Replace("TYPE", type);

    private static Diagnostic[] Wrong(Compiled compiled) => [.. compiled.Compiler.Where(d => d.Id != "CS1591")];

    // The views that the class's field holds, once it runs.
    private static IEnumerable<string> Pushed(Compiled compiled, string type)
    {
        var field = compiled.Load().GetType(type)!.GetField("Views", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        Assert.True(field.IsInitOnly);
        return ((EquatableArray<DefinitionSet>)field.GetValue(null)!).Select(set => Assert.Single(set.Views).Name);
    }
}
