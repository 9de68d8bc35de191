using System.Linq.Expressions;
using System.Reflection;

namespace FeatureStore.Testing;

/// <summary>A feature that a test names by a member of its type.</summary>
/// <param name="Plan">What computes it.</param>
/// <param name="Ordinal">Its place among the features of the plan.</param>
/// <param name="View">The view as the service shows it; null if the service derives the feature itself.</param>
/// <param name="Path">The properties that lead to it.</param>
internal sealed record FeatureMember(HistoricalPlan Plan, int Ordinal, string? View, IReadOnlyList<PropertyInfo> Path)
{
    /// <summary>The feature.</summary>
    public OutputColumn Output => Plan.Outputs[Ordinal];

    /// <summary>Its C# type, without what makes it nullable.</summary>
    public Type Type => Nullable.GetUnderlyingType(Path[^1].PropertyType) ?? Path[^1].PropertyType;

    /// <summary>Finds the feature that <c>x => x.View.Feature</c> names.</summary>
    /// <exception cref="FeatureStoreException">It names none.</exception>
    public static FeatureMember Of<TFeatures>(LambdaExpression selector)
        where TFeatures : IFeatureSet<TFeatures>
    {
        var path = PathOf(selector);
        var plan = Planner.Plan(TFeatures.Service, TFeatures.Definitions);
        var isView = typeof(TFeatures).IsAssignableTo(typeof(IFeatureView));
        var view = isView ? TFeatures.Service.Uses[0].ShownAs : path.Length < 2 ? null : TFeatures.Service.Uses.FirstOrDefault(u => SnakeCase.ToPascalCase(u.ShownAs) == path[0].Name)?.ShownAs;
        if (path.Length == (isView || view is null ? 1 : 2))
        {
            for (var i = 0; i < plan.Outputs.Count; i++)
            {
                var output = plan.Outputs[i];
                if (IsNamed(path[^1], output.Feature) && output.Name == (view is null ? output.Feature : $"{view}__{output.Feature}"))
                    return new(plan, i, view, path);
            }
        }
        throw new FeatureStoreException($"'{selector}' names no feature of '{plan.Name}'. Write x => x.{(isView ? "" : "View.")}Feature; the features are {string.Join(", ", plan.Outputs.Select(o => $"'{o.Name}'"))}.");
    }

    /// <summary>Its value.</summary>
    public object? Read(object features) => Path.Aggregate((object?)features, (from, property) => property.GetValue(from));

    /// <summary>Why its value online is what it is.</summary>
    public FeatureStatus StatusIn(OnlineResult online) => View is null ? online.StatusOf(Output.Feature) : online.StatusOf(View, Output.Feature);

    // Innermost last. A value that is compared as another type is converted in between.
    private static PropertyInfo[] PathOf(LambdaExpression selector)
    {
        var (path, node) = (new Stack<PropertyInfo>(), Bare(selector.Body));
        while (node is MemberExpression { Member: PropertyInfo property, Expression: { } from })
        {
            path.Push(property);
            node = Bare(from);
        }
        return node is ParameterExpression ? [.. path] : [];
    }

    private static System.Linq.Expressions.Expression Bare(System.Linq.Expressions.Expression node) =>
        node is UnaryExpression { NodeType: ExpressionType.Convert } convert ? Bare(convert.Operand) : node;

    private static bool IsNamed(PropertyInfo property, string feature) => property.GetCustomAttribute<NameAttribute>() is { } named
        ? named.Name == feature
        : SnakeCase.Of(property.Name) == feature || SnakeCase.ToPascalCase(feature) == property.Name;
}
