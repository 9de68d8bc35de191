namespace FeatureStore.Model;

/// <summary>How a definition was written in C#: what only that door has and rules must see. YAML definitions have none.</summary>
/// <param name="Kind">The kind of definition.</param>
/// <param name="Name">The name of the definition.</param>
/// <param name="TypeName">The C# type, unqualified.</param>
public sealed record TypeShape(PlaceKind Kind, string Name, string TypeName)
{
    /// <summary>Whether it is a partial record (for an entity: a partial record struct).</summary>
    public bool IsPartialRecord { get; init; } = true;

    /// <summary>Whether it or a type around it has type parameters.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Whether it is declared inside another type or local to a file, where generated code cannot follow.</summary>
    public bool IsNestedOrFileLocal { get; init; }

    /// <summary>
    /// Whether generated code can create one: it is not abstract, has a constructor without parameters, and nothing but
    /// features is required.
    /// </summary>
    public bool IsCreatable { get; init; } = true;

    /// <summary>Whether it is declared as another definition too.</summary>
    public bool IsAnotherDefinition { get; init; }

    /// <summary>Whether other assemblies see it.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>The names of the members its author declared; only for views and services, which get generated members.</summary>
    public EquatableArray<string> DeclaredNames { get; init; }

    /// <summary>The properties behind the keys, columns or features, in the same order; for a service the used views' types, then its requests and derived features.</summary>
    public EquatableArray<MemberShape> Members { get; init; }
}

/// <summary>The C# property behind a key, column, feature or request.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Type">Its type, without the question mark.</param>
/// <param name="Nullable">Whether the type has a question mark.</param>
public sealed record MemberShape(string Name, FeatureType Type, bool Nullable)
{
    /// <summary>The C# type; part of the record because equal types may have several.</summary>
    public string CSharpName { get; } = Type.CSharpName;

    /// <summary>Whether it is written <c>{ get; init; }</c>, public and not static.</summary>
    public bool IsGetInit { get; init; } = true;

    /// <summary>Whether generated code writes its body, as that of a derived feature.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Whether it is written <c>public partial T Name { get; }</c> and has no body yet.</summary>
    public bool IsPartialGet { get; init; }

    /// <summary>Whether it has a documentation comment of its author.</summary>
    public bool IsDocumented { get; init; }

    /// <summary>Whether it is <c>required</c>.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How many attributes say what it is: those of features and <c>[Request]</c>.</summary>
    public int FeatureAttributes { get; init; } = 1;

    /// <summary>Whether a column of decimals carries <c>[Precision]</c>.</summary>
    public bool HasPrecision { get; init; } = true;

    /// <summary>Whether a column of vectors carries <c>[Dimensions]</c>.</summary>
    public bool HasDimensions { get; init; } = true;
}
