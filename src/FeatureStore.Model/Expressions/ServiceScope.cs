namespace FeatureStore.Model;

/// <summary>
/// Names in a derived feature of a service: its requests and derived features by their names, features as <c>view.feature</c>,
/// or by their own names where no other has it.
/// </summary>
internal sealed class ServiceScope(ServiceTyping typing, DefinitionSet definitions, Func<ViewDefinition, ViewTyping?> views) : ExpressionScope
{
    private ServiceDefinition Service => typing.Service;

    public override IEnumerable<string> Names => Service.Requests.Select(r => r.Name).Concat(Service.Derived.Select(d => d.Name))
        .Concat(Service.Uses.SelectMany(use => Shown(use).Select(f => use.ShownAs + "." + f)));

    public override string What => $"request or feature of '{Service.Name}'";

    public override NameMeaning? Find(string? owner, string name)
    {
        var found = owner is null ? Own(name).Concat(Service.Uses.SelectMany(use => Of(use, name))).ToArray()
            : Service.Uses.Where(use => use.ShownAs == owner).Take(1).SelectMany(use => Of(use, name)).ToArray();
        return found.Length switch
        {
            0 => null,
            1 => new(found[0].Reference),
            _ => new(null, EquatableArray.From(found.Select(f => f.Written))),
        };
    }

    // Two of one name are told as such; the first of them is meant.
    private IEnumerable<(string Written, ReferenceExpression? Reference)> Own(string name)
    {
        if (Service.Requests.FirstOrDefault(r => r.Name == name) is { } request)
            yield return (name, request.Type.Kind == TypeKind.Unsupported ? null : new(ReferenceKind.Request, null, name, request.Type, request.Nullable));
        else if (Service.Derived.FirstOrDefault(d => d.Name == name) is { } derived)
            yield return (name, typing.TypeOf(derived) is { } type ? new(ReferenceKind.Feature, null, name, type, typing.CanBeNull(derived)) : null);
    }

    private IEnumerable<(string Written, ReferenceExpression? Reference)> Of(ViewUse use, string name)
    {
        if (!Shown(use).Contains(name))
            yield break;
        var view = views(definitions.View(use.View)!);
        var type = view?.Feature(name) is { } feature ? view.TypeOf(feature) : null;
        yield return (use.ShownAs + "." + name, type is { Kind: not TypeKind.Unsupported }
            ? new(ReferenceKind.Feature, use.ShownAs, name, type, view!.CanBeNull(view.Feature(name)!))
            : null);
    }

    private IEnumerable<string> Shown(ViewUse use) => definitions.View(use.View) is not { } view ? []
        : use.Pick.Count == 0 ? view.Features.Select(f => f.Name).Distinct()
        : use.Pick.Where(pick => view.Features.Any(f => f.Name == pick));
}
