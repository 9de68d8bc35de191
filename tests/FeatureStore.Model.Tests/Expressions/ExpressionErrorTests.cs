namespace FeatureStore.Model.Tests;

public sealed class ExpressionErrorTests
{
    [Theory]
    [InlineData("", "FS0601", "", "The expression ends where a value should be. Complete it.")]
    [InlineData("i +", "FS0601", "", "The expression ends where a value should be. Complete it.")]
    [InlineData("(i", "FS0601", "", "The expression ends where ')' should be. Complete it.")]
    [InlineData("i i", "FS0601", "i", "'i' stands where the end or an operator should be. Correct it.")]
    [InlineData("i = 1", "FS0601", "=", "'=' is no operator. Write '=='.")]
    [InlineData("b && b", "FS0601", "&&", "'&&' is no operator. Write 'and'.")]
    [InlineData("b || b", "FS0601", "||", "'||' is no operator. Write 'or'.")]
    [InlineData("!b", "FS0601", "!", "'!' is no operator. Write 'not'.")]
    [InlineData("i <> 1", "FS0601", "<>", "'<>' is no operator. Write '!='.")]
    [InlineData("1 < i < 3", "FS0601", "<", "Comparisons cannot be chained. Join two comparisons with 'and'.")]
    [InlineData("s == 'web", "FS0601", "'web", "The text that begins here has no closing '. Close it; a ' within it is written twice.")]
    [InlineData("i; DROP TABLE x", "FS0601", ";", "';' has no meaning in an expression. Remove it.")]
    [InlineData("i + \ud83d\ude00", "FS0601", "\ud83d\ude00", "U+D83D has no meaning in an expression. Remove it.")]
    [InlineData("1.", "FS0601", "1.", "A number is written like 1, 1.5, 1e6 or 1.50m. Correct it.")]
    [InlineData("1.5f", "FS0601", "1.5f", "A number is written like 1, 1.5, 1e6 or 1.50m. Correct it.")]
    [InlineData("b ? 1", "FS0601", "", "The expression ends where ':' and what to give otherwise should be. Complete it.")]
    [InlineData("nn + 1", "FS0602", "nn", "There is no feature of 'v' called 'nn'. Did you mean 'n'?")]
    [InlineData("v.n + 1", "FS0602", "v.n", "There is no feature of 'v' called 'v.n'. Did you mean 'n'?")]
    [InlineData("sqr(f)", "FS0602", "sqr", "There is no function 'sqr'. Did you mean 'sqrt'?")]
    [InlineData("if(b, 1, 2)", "FS0602", "if", "There is no function 'if'. Write 'condition ? a : b'.")]
    [InlineData("1 + (s * 2)", "FS0604", "(s * 2)", "'*' takes two integers or floats, not string and int64. Convert the operands, or choose another operation.")]
    [InlineData("d * 2", "FS0604", "d * 2", "'*' takes two integers or floats, not decimal(12,2) and int64. Write float64(x) around the decimal.")]
    [InlineData("d + 1.5", "FS0604", "d + 1.5", "'+' takes two numbers, not decimal(12,2) and float64. Write the constant as a decimal, e.g. 1.5m, or float64(x) around the decimal.")]
    [InlineData("d / f", "FS0604", "d / f", "'/' takes two integers or floats, not decimal(12,2) and float64. Write float64(x) around the decimal.")]
    [InlineData("s + 'x'", "FS0604", "s + 'x'", "'+' takes two numbers, not string and string. Write concat(a, b).")]
    [InlineData("e == 'wep'", "FS0604", "e == 'wep'", "'==' takes two values of one type, not enum(web=0, pos=1) and string. Name a member: web, pos.")]
    [InlineData("day_of > 'May'", "FS0604", "day_of > 'May'", "'>' takes two numbers, strings, dates, instants or enums, not date and string. Write the date like '2024-05-01'.")]
    [InlineData("b + 1", "FS0604", "b + 1", "'+' takes two numbers, not bool and int64. Write int64(x) around the bool, or compare the number.")]
    [InlineData("i == null", "FS0604", "i == null", "The expression is always null. Write 'is null' to ask for null.")]
    [InlineData("null", "FS0604", "null", "The expression is always null. Give it a value.")]
    [InlineData("sqrt(s)", "FS0604", "s", "'sqrt' takes a number that converts to float64, not string. Convert the operands, or choose another operation.")]
    [InlineData("sqrt()", "FS0604", "sqrt()", "'sqrt' takes a number that converts to float64, not nothing. Convert the operands, or choose another operation.")]
    [InlineData("i in (1, n)", "FS0604", "i in (1, n)", "'in' takes a value and constants of its type that are not null, not int64, int64, int64. Convert the operands, or choose another operation.")]
    [InlineData("as_of - as_of", "FS0604", "as_of - as_of", "'-' takes two numbers, not instant and instant. Write days_between(a, b) or another of its kind.")]
    [InlineData("9223372036854775808", "FS0605", "9223372036854775808", "'9223372036854775808' does not fit int64. Write a float, e.g. 1e20.")]
    [InlineData("1e999", "FS0605", "1e999", "'1e999' does not fit float64. Write a smaller number.")]
    [InlineData("9223372036854775807 + 1", "FS0605", "9223372036854775807 + 1", "9223372036854775808 does not fit int64. Correct the constants.")]
    [InlineData("i / (1 - 1)", "FS0605", "i / (1 - 1)", "Nothing can be divided by 0. Correct the constants.")]
    [InlineData("f / 0.0", "FS0605", "f / 0.0", "Nothing can be divided by 0. Correct the constants.")]
    [InlineData("12345678901234567890123456789m", "FS0605", "12345678901234567890123456789m", "'12345678901234567890123456789m' has more than 28 digits. Write a float without the m.")]
    public void An_error_stands_at_its_part_and_says_what_to_write(string text, string id, string part, string message)
    {
        var finding = Assert.Single(ExpressionSample.Check([.. Features(), new DerivedFeature { Name = "x", Expression = new(text) }]));
        Assert.Equal((id, message), (finding.Rule.Id, finding.Message));
        Assert.Equal((12, "expression"), (finding.Place.Member, finding.Place.Option));
        var span = finding.Place.Span!.Value;
        Assert.Equal(part, text.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("as_of > at", "FS0602", "A row knows no as_of: the same row answers for many instants. Write it in a derived feature.")]
    [InlineData("chanel == 'web'", "FS0602", "There is no column of 'events' called 'chanel'. There are id, at, b, i, small, f, single, d, wide, s, u, day_of, e.")]
    [InlineData("i + 1", "FS0607", "The condition is int64, not bool. Compare the value with something, e.g. 'x > 0' or 'x is not null'.")]
    public void A_condition_is_checked_against_the_columns(string where, string id, string message)
    {
        var finding = Assert.Single(ExpressionSample.Check(new WindowFeature { Name = "n", Aggregate = "count", Window = Duration.Parse("1h"), Where = new(where) }));
        Assert.Equal((id, message, "where"), (finding.Rule.Id, finding.Message, finding.Place.Option));
    }

    [Theory]
    [InlineData("s", "FS0109", "Feature 'x': sum takes an integer, a decimal or a float, not string. Choose another column or another aggregate.")]
    [InlineData("concat(s, s)", "FS0109", "Feature 'x': sum takes an integer, a decimal or a float, not string. Choose another column or another aggregate.")]
    public void An_aggregate_of_an_expression_takes_what_it_takes_of_a_column(string of, string id, string message)
    {
        var feature = new WindowFeature { Name = "x", Aggregate = "sum", Window = Duration.Parse("1h"), Expression = new(of) };
        var finding = Assert.Single(ExpressionSample.Check(feature));
        Assert.Equal((id, message), (finding.Rule.Id, finding.Message));
    }

    // Attributes cannot hold half a character.
    [Theory]
    [InlineData("i + {0}", "U+D83D has no meaning in an expression. Remove it.")]
    [InlineData("s == '{0}'", "The text holds U+D83D, which is no character. Remove it.")]
    public void Half_a_character_is_told_by_its_number(string text, string message)
    {
        var half = string.Format(System.Globalization.CultureInfo.InvariantCulture, text, '\ud83d');
        var finding = Assert.Single(ExpressionSample.Check([.. Features(), new DerivedFeature { Name = "x", Expression = new(half) }]));
        Assert.Equal(message, finding.Message);
        Assert.Equal(half.IndexOf('\ud83d', StringComparison.Ordinal), finding.Place.Span!.Value.Start);
    }

    [Fact]
    public void A_cycle_is_told_once_and_names_its_features()
    {
        var findings = ExpressionSample.Check(
            new DerivedFeature { Name = "a", Expression = new("c + 1") },
            new DerivedFeature { Name = "b", Expression = new("a + 1") },
            new DerivedFeature { Name = "c", Expression = new("b + 1") },
            new DerivedFeature { Name = "reader", Expression = new("a") });
        var finding = Assert.Single(findings);
        Assert.Equal("Feature 'b' is computed from itself: 'b' from 'a' from 'c' from 'b'. Compute one of them from other features.", finding.Message);
    }

    [Fact]
    public void Huge_expressions_end_soon_with_an_error()
    {
        foreach (var text in new[]
        {
            string.Join(" + ", Enumerable.Repeat("i", 5_000)), new string('(', 1_000) + "i" + new string(')', 1_000), new string('-', 1_000) + "i",
            string.Concat(Enumerable.Repeat("not ", 900)) + "b", string.Concat(Enumerable.Repeat("abs(", 200)) + "i" + new string(')', 200),
            string.Concat(Enumerable.Repeat("b ? ", 150)) + "1" + string.Concat(Enumerable.Repeat(" : 2", 150)), "'" + new string('x', 20_000) + "'",
            string.Join(" ?? ", Enumerable.Repeat("i", 400)),
        })
        {
            var finding = Assert.Single(ExpressionSample.Check([.. Features(), new DerivedFeature { Name = "x", Expression = new(text) }]));
            Assert.Equal("FS0601", finding.Rule.Id);
        }
    }

    private static FeatureDefinition[] Features() =>
    [
        .. ExpressionSample.Source.Columns.Where(c => c.Name is not ("id" or "at")).Select(c => new LatestFeature { Name = c.Name, Column = c.Name }),
        new WindowFeature { Name = "n", Aggregate = "count", Window = Duration.Parse("1h") },
    ];
}
