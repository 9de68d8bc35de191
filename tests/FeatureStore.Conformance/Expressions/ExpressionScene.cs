namespace FeatureStore.Conformance;

/// <summary>A place where expressions stand: what they read there, and how they get their meaning from the model.</summary>
public abstract class ExpressionScene
{
    /// <summary>The scenes that there are.</summary>
    public static IReadOnlyList<ExpressionScene> All { get; } = [new RowScene(), new ServiceScene()];

    public abstract string Name { get; }

    public abstract IReadOnlyList<SceneInput> Inputs { get; }

    /// <summary>The tree of a text, or what is wrong with it.</summary>
    public abstract BoundExpression Bind(string text);

    /// <summary>The tree of a text that has one.</summary>
    public Expression Tree(string text) =>
        Bind(text) is { Expression: { } tree } ? tree : throw new ArgumentException($"{text}: {Bind(text).Problem?.What}", nameof(text));

    /// <summary>How a scene writes what an expression refers to.</summary>
    public static string Written(ReferenceExpression reference) => reference.Owner is null ? reference.Name : $"{reference.Owner}.{reference.Name}";

    public override string ToString() => Name;
}
