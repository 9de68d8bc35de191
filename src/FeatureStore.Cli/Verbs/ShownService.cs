using System.Text.Json;
using FeatureStore.Model;

namespace FeatureStore.Cli;

/// <summary>A service with all that can be said of it.</summary>
/// <param name="Service">The service; of a view, one that shows it alone.</param>
/// <param name="Inputs">What it is asked with: keys, then requests, with their types.</param>
/// <param name="Features">Its features in its order.</param>
/// <param name="Views">Its views, each once.</param>
internal sealed record ShownService(ServiceDefinition Service, IReadOnlyList<(string Name, string Type)> Inputs, IReadOnlyList<ShownMeaning> Features, IReadOnlyList<ShownView> Views)
{
    /// <summary>Describes a service without errors.</summary>
    public static ShownService Of(ServiceDefinition service, DefinitionSet set)
    {
        var plan = Planner.Plan(service, set);
        var meanings = plan.Uses.SelectMany(use => use.View.Features.Select(f => (Name: $"{use.ShownAs}__{f.Name}", Meaning: Meaning.Of(f, use.View))))
            .Concat(service.Derived.Select(d => (d.Name, Meaning: Meaning.Derived(d))))
            .ToDictionary(m => m.Name, m => m.Meaning, StringComparer.Ordinal);
        return new(
            service,
            [.. SpineColumns.Of(service, set).Select(k => (k.Name, k.Type.Name)), .. service.Requests.Select(r => (r.Name, r.Type.Name + (r.Nullable ? "?" : "")))],
            [.. plan.Outputs.Select(o => new ShownMeaning(o.Name, o.Type.Name + (o.Nullable ? "?" : ""), meanings[o.Name]))],
            [.. plan.Uses.Select(u => u.View).Distinct().Select(v => new ShownView(v, Fingerprint.Of(v, set), CanonicalText.Of(v, set)))]);
    }

    /// <summary>The same for programs.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("name", Service.Name);
        json.List("inputs", Inputs, input =>
        {
            json.WriteString("name", input.Name);
            json.WriteString("type", input.Type);
        });
        json.List("features", Features, feature =>
        {
            json.WriteString("name", feature.Name);
            json.WriteString("type", feature.Type);
            json.WriteString("meaning", feature.Meaning);
        });
        json.List("views", Views, view =>
        {
            json.WriteString("name", view.View.Name);
            json.WriteNumber("version", view.View.Version);
            json.WriteString("owner", view.View.Owner);
            json.WriteString("description", view.View.Description);
            json.WriteString("fingerprint", view.Fingerprint);
            json.WriteString("text", view.Text);
        });
    }
}

/// <summary>A feature in words.</summary>
internal sealed record ShownMeaning(string Name, string Type, string Meaning);

/// <summary>A view with what identifies it.</summary>
internal sealed record ShownView(ViewDefinition View, string Fingerprint, string Text);
