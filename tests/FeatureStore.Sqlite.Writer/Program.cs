using System.Globalization;
using FeatureStore.Sqlite.Writer;

return args switch
{
    ["append", var path, var name, var calls] => await Appends.RunAsync(path, int.Parse(name, CultureInfo.InvariantCulture), int.Parse(calls, CultureInfo.InvariantCulture)),
    ["check", var path, var scratch] => await Unprivileged.CheckAsync(path, scratch),
    _ => 2,
};
