namespace FeatureStore.Model.Tests;

public sealed class ExpressionTextTests
{
    [Theory]
    [InlineData("a+b*c", "a + b * c")]
    [InlineData("(a+b)*c", "(a + b) * c")]
    [InlineData("a-(b-c)", "a - (b - c)")]
    [InlineData("(a-b)-c", "a - b - c")]
    [InlineData("((a))", "a")]
    [InlineData("-a*b", "-a * b")]
    [InlineData("-(a*b)", "-(a * b)")]
    [InlineData("- 5", "-5")]
    [InlineData("-(5)", "-(5)")]
    [InlineData("--5", "-(-5)")]
    [InlineData("a - -5", "a - -5")]
    [InlineData("a or b and not c", "a or b and not c")]
    [InlineData("(a or b) and c", "(a or b) and c")]
    [InlineData("not (a == b)", "not a == b")]
    [InlineData("(not a) == b", "(not a) == b")]
    [InlineData("not a is null", "a is not null")]
    [InlineData("a is not null", "a is not null")]
    [InlineData("not not a", "not not a")]
    [InlineData("a not in (1,2)", "a not in (1, 2)")]
    [InlineData("a in ( \"x\" , 'it''s' )", "a in ('x', 'it''s')")]
    [InlineData("a ?? b ?? c", "a ?? b ?? c")]
    [InlineData("(a ?? b) ?? c", "(a ?? b) ?? c")]
    [InlineData("a ? b : c ? d : e", "a ? b : c ? d : e")]
    [InlineData("(a ? b : c) ? d : e", "(a ? b : c) ? d : e")]
    [InlineData("a ? (b ? c : d) : e", "a ? b ? c : d : e")]
    [InlineData("(a == b) == c", "(a == b) == c")]
    [InlineData("a + 1 is null", "a + 1 is null")]
    [InlineData("(a == b) is null", "(a == b) is null")]
    [InlineData("pow( a,2.50 )", "pow(a, 2.5)")]
    [InlineData("1e2 + 007 + 1.50m + 2.0", "100.0 + 7 + 1.50m + 2.0")]
    [InlineData("view.feature+as_of", "view.feature + as_of")]
    public void One_text_for_all_that_are_equal(string text, string canonical)
    {
        Assert.Equal(canonical, new ExpressionText(text).Canonical);
        Assert.Equal(canonical, new ExpressionText(canonical).Canonical);
        Assert.Equal(new ExpressionText(text), new ExpressionText(canonical));
    }

    [Theory]
    [InlineData("a + b", "a - b")]
    [InlineData("a - (b - c)", "a - b - c")]
    [InlineData("1", "1.0")]
    [InlineData("1.0", "1.0m")]
    [InlineData("1.0m", "1.00m")]
    [InlineData("'a '", "'a'")]
    public void What_means_something_else_is_not_equal(string one, string other) => Assert.NotEqual(new ExpressionText(one), new ExpressionText(other));

    [Theory]
    [InlineData("A + nope(A) + x.A + 'A'", "long_a + nope(long_a) + x_a + 'A'", "nope", "nope")]
    [InlineData("A+B", "long_a+B", "long_a", "A")]
    [InlineData("A+B", "long_a+B", "B", "B")]
    [InlineData("A+B", "long_a+B", "long_a+B", "A+B")]
    [InlineData("f(x.A, 1)", "f(x_a, 1)", "x_a, 1", "x.A, 1")]
    [InlineData("'A", "'A", "'A", "'A")]
    public void Names_are_translated_and_places_found_again(string written, string stored, string part, string original)
    {
        var translated = TranslatedExpression.Of(written, (owner, name) => name != "A" ? null : owner is null ? "long_a" : owner + "_a");
        Assert.Equal(stored, translated.Text);
        var span = translated.ToOriginal(new(stored.IndexOf(part, StringComparison.Ordinal), part.Length));
        Assert.Equal(original, written.Substring(span.Start, span.Length));
    }
}
