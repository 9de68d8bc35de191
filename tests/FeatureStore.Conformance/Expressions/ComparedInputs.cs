namespace FeatureStore.Conformance;

/// <summary>Conditions that compare one input with several constants: random expressions seldom mention one input twice.</summary>
public abstract class ComparedInputs : ExpressionConformance
{
    private const int RowCount = 60;

    private static readonly string[] Symbols = ["==", "!=", "<", "<=", ">", ">="];

    public static TheoryData<string> Scenes => new(ExpressionScene.All.Select(s => s.Name));

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Everybody_compares_the_same(string name)
    {
        var scene = ExpressionScene.All.Single(s => s.Name == name);
        var random = new Random(1);
        var trees = scene.Inputs.SelectMany(input => Conditions(random, scene, input)).Select(text => scene.Bind(text).Expression).OfType<Expression>().ToArray();

        var judged = AssertLikeOracle(scene, trees, SceneRows.Next(random, scene, RowCount));

        var values = judged.SelectMany(j => j.Expected).Select(e => e.Value).ToArray();
        Assert.All(new object?[] { true, false, null }, value => Assert.InRange(values.Count(v => Equals(v, value)), values.Length / 20, values.Length));
    }

    // With another input among them, the condition can be known where the first is null.
    private static IEnumerable<string> Conditions(Random random, ExpressionScene scene, SceneInput input)
    {
        foreach (var symbol in Symbols)
        {
            var (one, other, mirrored) = (Compared(input, symbol), Compared(input), $"({Constant(input)} {symbol} {input.Written})");
            yield return $"{one} or {other}";
            yield return $"{one} and {other}";
            yield return $"not {one} or not ({mirrored} and {other})";
            yield return $"({one} or {mirrored} ? {other} : {one} and {other})";
            yield return $"{one} and not {Compared(scene.Inputs[random.Next(scene.Inputs.Count)])} or {other}";
            yield return $"{one} or {input.Written} is null";
            yield return $"{one} or {input.Written} == {input.Written}";
        }

        string Compared(SceneInput compared, string? symbol = null) => $"({compared.Written} {symbol ?? Symbols[random.Next(Symbols.Length)]} {Constant(compared)})";

        string Constant(SceneInput compared)
        {
            var kind = OperandKinds.Of(scene.Tree(compared.Written).Type);
            var constants = SceneTexts.Constants(kind == OperandKind.Enum ? OperandKind.EnumText : kind);
            return constants[random.Next(constants.Length)];
        }
    }
}
