using FeatureStore.Model;
using Microsoft.CodeAnalysis;

namespace FeatureStore.Generators;

/// <summary>A key, column or feature as it stands in C#. Lives only while parsing: it holds symbols.</summary>
/// <param name="Symbol">The property, or the positional parameter without one.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Parameter">The positional parameter, if it has one: attributes may stand there.</param>
internal sealed record DeclaredMember(ISymbol Symbol, ITypeSymbol Type, IParameterSymbol? Parameter)
{
    /// <summary>The C# name.</summary>
    public string Name => Symbol.Name;

    /// <summary>The name by which definitions refer to a column: that of the member, whatever the files call it.</summary>
    public string ColumnName => SnakeCase.Of(Name);

    /// <summary>The name of a key or feature.</summary>
    public string StoredName => GivenName ?? ColumnName;

    /// <summary>What <c>[Name]</c> says, or null.</summary>
    public string? GivenName => Attribute("NameAttribute")?.Argument("name").Text();

    /// <summary>An attribute of the property or of the parameter behind it.</summary>
    public AttributeData? Attribute(string name) => Symbol.Attribute(name) ?? Parameter.Attribute(name);
}
