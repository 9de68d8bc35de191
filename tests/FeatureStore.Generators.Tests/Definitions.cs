namespace FeatureStore.Generators.Tests;

/// <summary>A small right definition of each kind, for tests that make one thing wrong.</summary>
internal static class Definitions
{
    public const string Using = "using System; using FeatureStore; namespace Acme;\n";

    public const string Entity = """[Entity("card")] public readonly partial record struct Card(long CardId);""";

    public const string Source = """
        [Source("rows", Path = "rows.parquet", EventTime = "At", Delay = "0s")]
        public partial record Row(long CardId, string? Text, double Number, [Precision(12, 2)] decimal Amount, bool Flag, DateTimeOffset At);
        """;

    /// <summary>A source and an entity with a view of that body.</summary>
    public static string View(string body, string options = "") =>
        Using + Entity + Source + $$"""
        [FeatureView("v", Entity = typeof(Card), Source = typeof(Row){{options}})]
        public partial record View { {{body}} }
        """;

    /// <summary>A view with those attributes of a service.</summary>
    public static string Service(string uses, string body = ";") =>
        View("""[Count("1h")] public long N { get; init; } [Latest("Text")] public string? Text { get; init; }""")
        + $"""[FeatureService("s")] {uses} public partial record Service{body}""";

    /// <summary>A source with those attributes and columns.</summary>
    public static string SourceOf(string options, string columns) =>
        Using + $"""[Source("rows", {options})] public partial record Row({columns});""";
}
