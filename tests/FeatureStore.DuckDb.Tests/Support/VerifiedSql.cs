namespace FeatureStore.DuckDb.Tests;

/// <summary>Statements that stand written down beside their tests.</summary>
internal static class VerifiedSql
{
    /// <summary>Compares with <c>Class.Test.verified.sql</c>, and leaves <c>.received.sql</c> beside it if that differs.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="file">The file of the test.</param>
    /// <param name="name">The name of the test.</param>
    public static async Task CheckAsync(string sql, string file, string name)
    {
        var verified = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{name}.verified.sql");
        var received = Path.ChangeExtension(verified, null).Replace(".verified", ".received.sql", StringComparison.Ordinal);
        var expected = File.Exists(verified) ? await File.ReadAllTextAsync(verified) : "";
        if (expected != sql)
            await File.WriteAllTextAsync(received, sql);
        else
            File.Delete(received);
        Assert.Equal(expected, sql);
    }
}
