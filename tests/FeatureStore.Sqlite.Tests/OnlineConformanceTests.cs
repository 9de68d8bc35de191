using FeatureStore.Conformance;

namespace FeatureStore.Sqlite.Tests;

public sealed class SqliteRandomTests() : OnlineRandomHistories(new SqliteUnderTest());
