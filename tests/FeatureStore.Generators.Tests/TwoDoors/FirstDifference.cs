using System.Collections;
using FeatureStore.Model;

namespace FeatureStore.Generators.Tests.TwoDoors;

/// <summary>The first part in which two records differ, by its path.</summary>
internal static class FirstDifference
{
    public static string? Of(object? meant, object? read, string path)
    {
        if (Equals(meant, read))
            return null;
        if (meant is null || read is null || meant.GetType() != read.GetType() || meant is string or FeatureType or ExpressionText or Duration or Enum)
            return $"{path} is '{read ?? "null"}' instead of '{meant ?? "null"}'";
        if (meant is IEnumerable list && read is IEnumerable other)
        {
            var (items, others) = (list.Cast<object>().ToArray(), other.Cast<object>().ToArray());
            return items.Length != others.Length ? $"{path} has {others.Length} items instead of {items.Length}"
                : items.Select((item, i) => Of(item, others[i], $"{path}[{i}]")).FirstOrDefault(d => d is not null);
        }
        return meant.GetType().GetProperties().Where(p => p.CanWrite).Select(p => Of(p.GetValue(meant), p.GetValue(read), $"{path}.{p.Name}")).FirstOrDefault(d => d is not null)
            ?? $"{path} is '{read}' instead of '{meant}'";
    }
}
