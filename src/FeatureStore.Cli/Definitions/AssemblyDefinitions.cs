using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using FeatureStore.Yaml;

namespace FeatureStore.Cli;

/// <summary>Finds the definitions that assemblies hold as text. Nothing of them is loaded or run.</summary>
internal static class AssemblyDefinitions
{
    private const string Attribute = "EmbeddedDefinitionAttribute";

    /// <summary>The texts of an assembly and of those it refers to, as far as they lie beside it.</summary>
    /// <exception cref="InputException">It is no assembly, or cannot be read.</exception>
    public static IReadOnlyList<YamlFile> Find(string path, Surroundings here)
    {
        var (found, seen, rest) = (new List<YamlFile>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase) { path }, new Queue<string>([path]));
        while (rest.TryDequeue(out var next))
        {
            foreach (var beside in Read(next, here, found).Where(File.Exists).Where(seen.Add))
                rest.Enqueue(beside);
        }
        return found;
    }

    // Gives where the assemblies that it refers to would lie.
    private static string[] Read(string path, Surroundings here, List<YamlFile> found)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(path));
            var metadata = image.GetMetadataReader();
            foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
            {
                if (Text(metadata, metadata.GetCustomAttribute(handle)) is { } text)
                    found.Add(new($"{here.Shown(path)}({text.Kind} {text.Name})", text.Yaml));
            }
            var directory = Path.GetDirectoryName(path)!;
            return [.. metadata.AssemblyReferences.Select(r => Path.Combine(directory, metadata.GetString(metadata.GetAssemblyReference(r).Name) + ".dll"))];
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            throw new InputException($"'{here.Shown(path)}' is no .NET assembly. Name the one that a project with definitions is built into.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{here.Shown(path)}' cannot be read: {exception.Message}");
        }
    }

    private static (string Kind, string Name, string Yaml)? Text(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference
            || metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is not { Kind: HandleKind.TypeReference } parent
            || metadata.GetTypeReference((TypeReferenceHandle)parent) is var type && !(metadata.StringComparer.Equals(type.Name, Attribute) && metadata.StringComparer.Equals(type.Namespace, nameof(FeatureStore))))
            return null;
        // The blob of an attribute begins with 1; then come its arguments, which are all texts here: kind, type, name, YAML.
        var blob = metadata.GetBlobReader(attribute.Value);
        return blob.ReadUInt16() == 1 && blob.ReadSerializedString() is { } kind && blob.ReadSerializedString() is not null
            && blob.ReadSerializedString() is { } name && blob.ReadSerializedString() is { } yaml ? (kind, name, yaml) : null;
    }
}
