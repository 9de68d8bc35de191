using System.Runtime.CompilerServices;

namespace FeatureStore.Model.Tests;

/// <summary>The page of the language lists the functions there are.</summary>
public sealed class FunctionPageTests
{
    [Fact]
    public async Task The_table_is_made_from_the_code()
    {
        var page = (await File.ReadAllTextAsync(Page(), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        Assert.Contains($"by a test -->\n{Table()}<!-- end -->", page, StringComparison.Ordinal);
    }

    private static string Table() => "| | takes | gives | null although no operand is | for example |\n| --- | --- | --- | --- | --- |\n"
        + string.Concat(FunctionCatalogue.All.Select(f =>
            $"| {Written(f)} | {f.Takes} | {f.Meaning} | {f.Nulls} | {string.Join("<br>", f.Examples.Select(e => $"`{e.Text}` is {(e.Value.Length == 0 ? "empty" : e.Value)}"))} |\n"));

    private static string Written(Function function) => function.Name switch
    {
        "add" => "`+`",
        "subtract" => "`-`",
        "multiply" => "`*`",
        "divide" => "`/`",
        "remainder" => "`%`",
        "negate" => "`-a`",
        "equal" => "`==`",
        "not_equal" => "`!=`",
        "less" => "`<`",
        "less_or_equal" => "`<=`",
        "greater" => "`>`",
        "greater_or_equal" => "`>=`",
        "is_null" => "`is null`",
        "coalesce" => "`??`",
        "if" => "`? :`",
        var name => $"`{name}`",
    };

    private static string Page([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/expressions.md"));
}
