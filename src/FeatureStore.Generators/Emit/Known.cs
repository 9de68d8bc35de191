namespace FeatureStore.Generators;

/// <summary>The names that generated code refers to, such that no name of the author can hide them.</summary>
internal static class Known
{
    private const string Sdk = "global::FeatureStore.";
    private const string Model = Sdk + "Model.";

    public const string Entity = Sdk + "IEntity";
    public const string Input = Sdk + "IFeatureInput";
    public const string Source = Sdk + "ISource";
    public const string SourceRow = Sdk + "ISourceRow";
    public const string View = Sdk + "IFeatureView";
    public const string Declared = Sdk + "Declared";
    public const string Elements = Sdk + "Elements";
    public const string EmbeddedDefinition = Sdk + "EmbeddedDefinition";
    public const string Calculate = Sdk + "Calculate";
    public const string Store = Sdk + "IFeatureStore";
    public const string OnlineResult = Sdk + "OnlineResult";
    public const string PushResult = Sdk + "PushResult";
    public const string Reader = Sdk + "FeatureReader";
    public const string Writer = Sdk + "ValueWriter";
    public const string NanPolicy = Sdk + "NanPolicy";

    public const string EntityDefinition = Model + "EntityDefinition";
    public const string SourceDefinition = Model + "SourceDefinition";
    public const string ViewDefinition = Model + "ViewDefinition";
    public const string ServiceDefinition = Model + "ServiceDefinition";
    public const string DefinitionSet = Model + "DefinitionSet";
    public const string FeatureDefinition = Model + "FeatureDefinition";
    public const string LatestFeature = Model + "LatestFeature";
    public const string WindowFeature = Model + "WindowFeature";
    public const string DerivedFeature = Model + "DerivedFeature";
    public const string ExpressionText = Model + "ExpressionText";
    public const string RequestDefinition = Model + "RequestDefinition";
    public const string KeyDefinition = Model + "KeyDefinition";
    public const string KeyMapping = Model + "KeyMapping";
    public const string ColumnDefinition = Model + "ColumnDefinition";
    public const string ViewUse = Model + "ViewUse";
    public const string FeatureType = Model + "FeatureType";
    public const string EnumMember = Model + "EnumMember";
    public const string Duration = Model + "Duration";
    public const string Bounds = Model + "Bounds";
    public const string Planner = Model + "Planner";
    public const string ArrayOf = Model + "EquatableArray.Of";
    public const string SetArray = Model + "EquatableArray<" + DefinitionSet + ">";
    public const string KeyArray = Model + "EquatableArray<" + KeyDefinition + ">";

    public const string DateTimeOffset = "global::System.DateTimeOffset";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    public const string List = "global::System.Collections.Generic.IReadOnlyList";
    public const string Sequence = "global::System.Collections.Generic.IEnumerable";

    /// <summary>The mark of generated types and members.</summary>
    public const string Mark = $"[global::System.CodeDom.Compiler.GeneratedCode(\"{GeneratedMembers.Tool}\", null)]";

    /// <summary>The interface of a set of features.</summary>
    public static string FeatureSet(TypeName type) => $"{Sdk}IFeatureSet<{type.Full}>";
}
