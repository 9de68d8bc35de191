using System.Text;
using FeatureStore.Yaml;

namespace FeatureStore.Cli;

/// <summary>Reads text files that somebody wrote.</summary>
internal static class InputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, without a byte order mark.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static string Read(string path, Surroundings here)
    {
        try
        {
            using var stream = File.OpenRead(path);
            // More is refused by whoever reads it; a character has at most four bytes.
            if (stream.Length > 4L * YamlFile.MaxLength)
                throw new InputException($"'{here.Shown(path)}' is larger than {4L * YamlFile.MaxLength} bytes. Split it.");
            using var reader = new StreamReader(stream, Utf8);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new InputException($"'{here.Shown(path)}' is not UTF-8. Save it as UTF-8.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"There is no file '{here.Shown(path)}'.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{here.Shown(path)}' cannot be read: {Reason(exception, path)}");
        }
    }

    private static string Reason(Exception exception, string path) =>
        Directory.Exists(path) ? "it is a directory. Name a file." : exception.Message.Replace($" '{path}'", "", StringComparison.Ordinal);
}
