using System.IO.Compression;
using System.Xml.Linq;

namespace FeatureStore.EndToEnd.Tests;

/// <summary>A package file as its users see it.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _archive;

    public Package(PackedFeed feed, string id)
    {
        _archive = ZipFile.OpenRead(Path.Combine(feed.Folder, $"{id}.{feed.Version}.nupkg"));
        Metadata = XDocument.Parse(System.Text.Encoding.UTF8.GetString(Read($"{id}.nuspec")).TrimStart('\uFEFF')).Root!.Elements().Single();
    }

    private XElement Metadata { get; }

    /// <summary>All files but those that every package has.</summary>
    public string[] Files =>
    [
        .. _archive.Entries.Select(e => e.FullName)
            .Where(f => f.Contains('/') ? !f.StartsWith("_rels/", StringComparison.Ordinal) && !f.StartsWith("package/", StringComparison.Ordinal)
                : f != "[Content_Types].xml" && !f.EndsWith(".nuspec", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What it needs, as "framework: id version, kept out".</summary>
    public string[] Dependencies =>
    [
        .. Metadata.Descendants().Where(e => e.Name.LocalName == "dependency")
            .Select(d => $"{(string?)d.Parent!.Attribute("targetFramework")}: {(string?)d.Attribute("id")} {(string?)d.Attribute("version")}{Without(d)}")
            .Order(StringComparer.Ordinal),
    ];

    public string? this[string name] => Metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;

    public byte[] Read(string file)
    {
        using var stream = _archive.GetEntry(file)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _archive.Dispose();

    private static string Without(XElement dependency) => (string?)dependency.Attribute("exclude") is { } exclude ? $", without {exclude}" : "";
}
