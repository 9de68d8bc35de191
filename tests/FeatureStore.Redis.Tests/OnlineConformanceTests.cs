namespace FeatureStore.Redis.Tests;

public sealed class RedisExampleTests(OneServer one) : OnlineExamples(new RedisUnderTest(one)), IClassFixture<OneServer>;

public sealed class RedisRandomTests(OneServer one) : OnlineRandomHistories(new RedisUnderTest(one)), IClassFixture<OneServer>;

public sealed class RedisFoldingTests(OneServer one) : OnlineFolding(new RedisUnderTest(one)), IClassFixture<OneServer>;

public sealed class RedisCoverageTests(OneServer one) : OnlineCoverage(new RedisUnderTest(one)), IClassFixture<OneServer>;

[Collection(OneCluster.Name)]
public sealed class ClusterExampleTests(OneCluster one) : OnlineExamples(new RedisUnderTest(one));

[Collection(OneCluster.Name)]
public sealed class ClusterRandomTests(OneCluster one) : OnlineRandomHistories(new RedisUnderTest(one));

[Collection(OneCluster.Name)]
public sealed class ClusterFoldingTests(OneCluster one) : OnlineFolding(new RedisUnderTest(one));

[Collection(OneCluster.Name)]
public sealed class ClusterCoverageTests(OneCluster one) : OnlineCoverage(new RedisUnderTest(one));
