namespace FeatureStore.Model;

/// <summary>Everything that can be wrong with definitions, in one list. Both doors and the run time use it.</summary>
public static class RuleCatalogue
{
    private static readonly Rule[] Rules =
    [
        new NameRule(),
        new DuplicateNameRule(),
        new UnknownColumnRule(),
        new UnknownReferenceRule(),
        new TypeShapeRule(),
        new PropertyShapeRule(),
        new OneFeatureAttributeRule(),
        new UnsupportedTypeRule(),
        new KeyTypeRule(),
        new DecimalPrecisionRule(),
        new ColumnRoleRule(),
        new KeyColumnTypeRule(),
        new FeatureTypeRule(),
        new NullableFeatureRule(),
        new DefaultFitsRule(),
        new AggregateInputRule(),
        new VectorSizeRule(),
        new DurationRule(),
        new PositiveDurationRule(),
        new EmptyWindowRule(),
        new BoundsRule(),
        new StepRule(),
        new NumberOfValuesRule(),
        new UnboundedStateRule(),
        new VisibilityRule(),
        new PathOrSqlRule(),
        new TimeZoneRule(),
        new EmptyDefinitionRule(),
        new KeyMappingRule(),
        new VersionRule(),
        new MaxEventsPerKeyRule(),
        new UnknownFeatureRule(),
        new SpineColumnRule(),
        new GeneratedMemberRule(),
        new ExpressionSyntaxRule(),
        new ExpressionNameRule(),
        new AmbiguousNameRule(),
        new ExpressionTypeRule(),
        new ExpressionConstantRule(),
        new DerivedCycleRule(),
        new ConditionRule(),
        new YamlSyntaxRule(),
        new YamlKeyRule(),
        new YamlValueRule(),
        new CSharpNameRule(),
    ];

    /// <summary>The rules, in the order of their ids.</summary>
    public static EquatableArray<RuleDescriptor> All { get; } = EquatableArray.From(Rules.Select(r => r.Descriptor));

    /// <summary>The rule called <paramref name="id"/>.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static RuleDescriptor Find(string id) => All.First(rule => rule.Id == id);

    /// <summary>What is said of every definition but the first of its kind and name.</summary>
    public static Finding Duplicate(PlaceKind kind, string name) => Rules.OfType<DuplicateNameRule>().Single().Of(kind, name);

    /// <summary>Checks definitions.</summary>
    /// <param name="definitions">The definitions, with everything they refer to.</param>
    /// <param name="shapes">How those that come from C# were written.</param>
    /// <returns>What is wrong, rule by rule; empty if nothing is.</returns>
    public static EquatableArray<Finding> Check(DefinitionSet definitions, params TypeShape[] shapes)
    {
        var context = new RuleContext(definitions, shapes);
        return EquatableArray.From(Rules.SelectMany(rule => rule.Check(context)));
    }
}
