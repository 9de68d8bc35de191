namespace FeatureStore.Model;

internal sealed class UnknownFeatureRule() : Rule("FS0501", Severity.Error,
    "A service picks features that the view has",
    "Pick a feature of the view")
{
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var service in context.Definitions.Services)
        {
            for (var i = 0; i < service.Uses.Count; i++)
            {
                var use = service.Uses[i];
                if (context.Definitions.View(use.View) is not { } view)
                    continue;
                for (var item = 0; item < use.Pick.Count; item++)
                {
                    var pick = use.Pick[item];
                    if (view.Features.Any(f => f.Name == pick))
                        continue;
                    var features = context.SpellFeatures(view).ToArray();
                    yield return At(new(PlaceKind.Service, service.Name, i, "pick", item), $"View '{view.Name}' has no feature '{pick}'",
                        NearestName.Of(pick, features) is { } nearest ? $"Did you mean '{nearest}'?" : $"It has {string.Join(", ", features)}");
                }
            }
        }
    }
}
