using static FeatureStore.Generators.Tests.Definitions;

namespace FeatureStore.Generators.Tests;

/// <summary>A service is asked online without type arguments, whatever its names are.</summary>
public class OnlineTests
{
    // Every call there is, on the interface and on the class, from a namespace of its own.
    private const string Calls = """
        namespace Caller
        {
            using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using SERVICES;
            internal static class Calls
            {
                public static async Task AskAsync(global::FeatureStore.IFeatureStore store, global::FeatureStore.FeatureStoreClient client, DateTimeOffset t, CancellationToken token)
                {
                    TYPE one = await store.GetOnlineFeaturesAsync(new TYPE.Input(42));
                    one = await client.GetOnlineFeaturesAsync(new TYPE.Input(42), t, token);
                    IReadOnlyList<TYPE> many = await store.GetOnlineFeaturesAsync(new[] { new TYPE.Input(42) }, t);
                    many = await client.GetOnlineFeaturesAsync(new List<TYPE.Input>(), cancellationToken: token);
                    one = store.GetOnlineFeatures(new TYPE.Input(42), asOf: t);
                    many = store.GetOnlineFeatures([new TYPE.Input(42)]);
                    global::FeatureStore.OnlineResult<TYPE> result = await store.GetOnlineResultAsync(new TYPE.Input(42));
                    IReadOnlyList<global::FeatureStore.OnlineResult<TYPE>> results = await store.GetOnlineResultAsync([new TYPE.Input(42)], t, token);
                    result = client.GetOnlineResult(new TYPE.Input(42));
                    results = client.GetOnlineResult([new TYPE.Input(42)]);
                }
            }
        }
        """;

    public static TheoryData<string, string, string> Services { get; } = new()
    {
        { "the usual names", Service("[Use<View>]"), "Acme.Service" },
        { "a service called Store", Service("[Use<View>]").Replace("record Service", "record Store"), "Acme.Store" },
        { "a service called like a parameter", Service("[Use<View>]").Replace("record Service", "record store"), "Acme.store" },
        { "a service called like a keyword", Service("[Use<View>]").Replace("record Service", "record @class"), "Acme.@class" },
        { "a service called like our types", Service("[Use<View>]").Replace("record Service", "record OnlineResult"), "Acme.OnlineResult" },
        { "views shown as our parameters", Service("""[Use<View>(As = "store"), Use<View>(As = "inputs"), Use<View>(As = "as_of")]"""), "Acme.Service" },
        { "a key called like a parameter", Service("""[Use<View>(Keys = "CardId = Store")]"""), "Acme.Service" },
        { "a namespace called like ours", Service("[Use<View>]").Replace("namespace Acme;", "namespace Acme.FeatureStore;").Replace("using FeatureStore;", "using global::FeatureStore;"), "global::Acme.FeatureStore.Service" },
        { "a namespace called like the system's", Service("[Use<View>]").Replace("namespace Acme;", "namespace Acme.System;").Replace("using System;", "using global::System;"), "global::Acme.System.Service" },
        { "a namespace of keywords", Service("[Use<View>]").Replace("namespace Acme;", "namespace @class.@event;"), "global::@class.@event.Service" },
        { "the class's name taken", Service("[Use<View>]") + "public class ServiceOnline; public class ServiceOnline_ { public static int GetOnlineFeatures; }", "Acme.Service" },
        { "the class's name taken by a service", Service("[Use<View>]") + """[FeatureService("t"), Use<View>] public partial record ServiceOnline;""", "Acme.ServiceOnline" },
        { "the class's name with type parameters", Service("[Use<View>]") + "public class ServiceOnline<T>;", "Acme.Service" },
        { "internal types", Service("[Use<View>]").Replace("public partial", "internal partial").Replace("public readonly", "internal readonly"), "Acme.Service" },
    };

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Every_call_compiles(string what, string definitions, string type)
    {
        var calls = Calls.Replace("SERVICES", type[..type.LastIndexOf('.')]).Replace("TYPE", type);
        var compiled = await Compiled.Of(definitions, calls);
        Assert.Empty(compiled.Findings);
        Assert.True(compiled.Compiler.All(d => d.Id == "CS1591"), $"{what}: {string.Join("\n", compiled.Compiler.Where(d => d.Id != "CS1591"))}");
    }

    [Fact]
    public async Task Two_services_in_scope_are_told_apart_by_their_inputs()
    {
        var definitions = Service("[Use<View>]") + """[FeatureService("t"), Use<View>] public partial record Other;""";
        var compiled = await Compiled.Of(definitions, Calls.Replace("SERVICES", "Acme").Replace("TYPE", "Service"), Calls.Replace("namespace Caller", "namespace Caller2").Replace("SERVICES", "Acme").Replace("TYPE", "Other"));
        Assert.DoesNotContain(compiled.Compiler, d => d.Id != "CS1591");
    }

    [Fact]
    public async Task A_view_is_asked_with_its_entity()
    {
        var call = """
            internal static class Calls
            {
                public static System.Threading.Tasks.ValueTask<Acme.View> AskAsync(FeatureStore.IFeatureStore store) => store.GetOnlineFeaturesAsync<Acme.View, Acme.Card>(new Acme.Card(42));
            }
            """;
        var compiled = await Compiled.Of(View("""[Count("1h")] public long N { get; init; }"""), call);
        Assert.DoesNotContain(compiled.Compiler, d => d.Id != "CS1591");
    }

    [Theory]
    [InlineData("public", true)]
    [InlineData("internal", false)]
    public async Task The_class_is_as_visible_as_the_service(string accessibility, bool isPublic)
    {
        var compiled = await Compiled.Of(Service("[Use<View>]").Replace("public partial record Service", accessibility + " partial record Service"));
        Assert.Equal(isPublic, compiled.Load().GetType("Acme.ServiceOnline")!.IsPublic);
    }
}
