using System.Security;

namespace FeatureStore.EndToEnd.Tests;

/// <summary>A project outside the repository that knows the packages only: warnings are errors, and packages go into a folder that was empty.</summary>
internal sealed class ConsumerProject
{
    private readonly string _folder;

    public ConsumerProject(PackedFeed feed, string name, params string[] packages)
    {
        _folder = Directory.CreateDirectory(Path.Combine(feed.Root, name)).FullName;
        Packages = Path.Combine(feed.Root, "packages");
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <RuntimeIdentifier>$(NETCoreSdkRuntimeIdentifier)</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <InvariantGlobalization>true</InvariantGlobalization>
                <RestorePackagesPath>{SecurityElement.Escape(Packages)}</RestorePackagesPath>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", packages.Select(p => $"""<PackageReference Include="{p}" Version="{feed.Version}" />"""))}
              </ItemGroup>
            </Project>
            """);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{SecurityElement.Escape(feed.Folder)}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{SecurityElement.Escape(Here.PackageFolder)}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>Where its packages are unpacked.</summary>
    public string Packages { get; }

    public string Output => Path.Combine(_folder, "out");

    public string PathOf(string file) => Path.Combine(_folder, file);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    public Task<DotNet> BuildAsync() => DotNet.RunAsync(_folder, "build", "--configuration", "Release", "--output", Output);

    public Task<DotNet> RunAsync() => DotNet.RunAsync(_folder, Path.Combine(Output, "Consumer.dll"));
}
