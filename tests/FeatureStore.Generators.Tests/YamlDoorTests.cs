using FeatureStore.Model;
using FeatureStore.Yaml;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators.Tests;

/// <summary>YAML files of a project get the types that C# definitions are.</summary>
public class YamlDoorTests
{
    private const string Service = """
        #pragma warning disable CS1591
        using FeatureStore;
        namespace Acme.Models;
        using Acme.Shop;
        [FeatureService("ranking")]
        [Use<CustomerOrders>, Use<ProductOrders>("Sold1h", As = "item", Keys = "Sku = ItemSku")]
        public partial record Ranking
        {
            [Request] public double Score { get; init; }
            [Derived("Score / CustomerOrders.Orders7d")] public partial double? ScorePerOrder { get; }
        }
        public static class Callers
        {
            public static long Read(Ranking ranking) => ranking.CustomerOrders.Orders7d + ranking.Item.Sold1h;
            public static Ranking.Input Ask() => new(CustomerId: 1, ItemSku: "sku", Kind: ProductKind.Book, Score: 2);
        }
        """;

    [Fact]
    public async Task Types_compile_and_nothing_is_said()
    {
        var compiled = await Compiled.WithYaml(YamlExample.Text);
        Assert.Empty(compiled.Compiler);
        Assert.Empty(compiled.Findings);
        Assert.Equal(
            ["Customer", "CustomerOrders", "Orders", "Product", "ProductOrders", "Recommendations"],
            compiled.Files.Where(f => f.StartsWith("Acme.Shop.", StringComparison.Ordinal) && !f.Contains("-push")).Select(f => f.Split('.')[2]));
    }

    [Fact]
    public async Task Definitions_of_the_types_are_those_of_the_file()
    {
        var yaml = YamlDefinitions.Read([new("shop.features.yaml", YamlExample.Text)], cancellationToken: TestContext.Current.CancellationToken).Definitions;
        var assembly = (await Compiled.WithYaml(YamlExample.Text)).Load();
        var set = Definitions(assembly, "Acme.Shop.Recommendations", "IFeatureSet");
        Assert.Equal(yaml.Views, set.Views);
        Assert.Equal(yaml.Sources, set.Sources);
        Assert.Equal(yaml.Entities, set.Entities);
        Assert.Equal(Fingerprint.Of(yaml.Views[0], yaml), Fingerprint.Of(set.Views[0], set));
    }

    [Fact]
    public async Task Services_in_CSharp_use_views_of_the_same_project()
    {
        var compiled = await Compiled.WithYaml(YamlExample.Text, Service);
        Assert.Empty(compiled.Compiler);
        Assert.Empty(compiled.Findings);
    }

    [Fact]
    public async Task Services_in_CSharp_use_views_of_other_projects_and_nothing_differs()
    {
        var yaml = await Compiled.WithYaml(YamlExample.Text);
        var service = await Compiled.Of(Compiled.Compilation(Service).WithAssemblyName("Models").AddReferences(yaml.Reference()));
        Assert.Empty(service.Compiler);
        Assert.Empty(service.Findings);
        Assert.Equal((await Compiled.WithYaml(YamlExample.Text, Service)).File("Acme.Models.Ranking.g.cs"), service.File("Acme.Models.Ranking.g.cs"));
    }

    [Fact]
    public async Task Assemblies_hold_the_text_of_their_definitions()
    {
        var compiled = await Compiled.WithYaml(YamlExample.Text, [.. Example.All]);
        var texts = compiled.Output.Assembly.GetAttributes().Where(a => a.AttributeClass!.Name == nameof(EmbeddedDefinitionAttribute))
            .Select(a => (Kind: (string)a.ConstructorArguments[0].Value!, Name: (string)a.ConstructorArguments[2].Value!, Yaml: (string)a.ConstructorArguments[3].Value!)).ToArray();
        Assert.Equal(12, texts.Length);
        Assert.All(texts.Where(t => t.Kind == "view"), t =>
        {
            var read = YamlDefinitions.Read([new("", t.Yaml)], cancellationToken: TestContext.Current.CancellationToken);
            Assert.True(read.IsValid);
            Assert.Equal(t.Yaml, CanonicalText.Of(read.Definitions.View(t.Name)!, read.Definitions));
        });
    }

    [Fact]
    public async Task An_error_stands_at_its_line_in_the_file()
    {
        var compiled = await Compiled.WithYaml(YamlExample.Text.Replace("int64(quantity) * 2", "int64(quanttiy) * 2"));
        var error = Assert.Single(compiled.Findings);
        Assert.Equal("shop.features.yaml(33,45): error FS0602: There is no column of 'orders' called 'quanttiy'. Did you mean 'quantity'?", error.ToString());
    }

    [Theory]
    [InlineData("name: customer\n", "name: orders\n", "Source 'orders' and entity 'orders' would both be the C# type 'Acme.Shop.Orders'.")]
    [InlineData("name: orders_7d", "name: customer_orders", "'customer_orders' would be a C# property that has the name of its type 'CustomerOrders'.")]
    [InlineData("name: orders_7d", "name: get_hash_code", "'get_hash_code' would be the C# property 'GetHashCode', which every record has already.")]
    [InlineData("name: orders_7d", "name: items7d", "'items_7d' and 'items7d' would both be the C# property 'Items7d'.")]
    public async Task Names_that_CSharp_does_not_allow_are_told(string part, string instead, string message)
    {
        var yaml = YamlExample.Text.Replace(part, instead).Replace("/ orders_7d", "/ 2").Replace("entity: customer\n", part == "name: customer\n" ? "entity: orders\n" : "entity: customer\n");
        var compiled = await Compiled.WithYaml(yaml);
        var error = Assert.Single(compiled.Findings);
        Assert.Equal("FS0704", error.Id);
        Assert.StartsWith(message, error.GetMessage());
        Assert.Empty(compiled.Compiler);
    }

    [Fact]
    public async Task A_name_in_both_doors_is_told()
    {
        var compiled = await Compiled.WithYaml(YamlExample.Text, "using FeatureStore; [Entity(\"customer\")] public readonly partial record struct Buyer(long Id);");
        Assert.Equal("FS0002", Assert.Single(compiled.Findings).Id);
    }

    private static DefinitionSet Definitions(System.Reflection.Assembly assembly, string type, string feature)
    {
        var map = assembly.GetType(type)!.GetInterfaceMap(assembly.GetType(type)!.GetInterfaces().First(i => i.Name.StartsWith(feature, StringComparison.Ordinal)));
        var at = Array.FindIndex(map.InterfaceMethods, m => m.Name == "get_Definitions");
        return (DefinitionSet)map.TargetMethods[at].Invoke(null, null)!;
    }
}
