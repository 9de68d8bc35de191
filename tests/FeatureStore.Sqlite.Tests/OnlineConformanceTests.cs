using FeatureStore.Conformance;

namespace FeatureStore.Sqlite.Tests;

public sealed class SqliteExampleTests() : OnlineExamples(new SqliteUnderTest());

public sealed class SqliteRandomTests() : OnlineRandomHistories(new SqliteUnderTest());

public sealed class SqliteFoldingTests() : OnlineFolding(new SqliteUnderTest());

public sealed class SqliteCoverageTests() : OnlineCoverage(new SqliteUnderTest());
