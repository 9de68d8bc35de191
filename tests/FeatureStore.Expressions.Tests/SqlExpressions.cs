namespace FeatureStore.Expressions.Tests;

/// <summary>Expressions as the SQL that batch runs, many in one statement over a table of rows.</summary>
internal sealed class SqlExpressions : IExpressionEvaluator
{
    private const int TreesPerStatement = 60;
    private const string Row = "__row";

    public string Name => "SQL";

    public IReadOnlyList<object?[]> Evaluate(ExpressionScene scene, IReadOnlyList<Expression> trees, IReadOnlyList<Row> rows)
    {
        var folder = Directory.CreateTempSubdirectory("featurestore-");
        try
        {
            using var parquet = new ParquetRows();
            var file = Path.Combine(folder.FullName, "rows.parquet");
            Write(parquet, file, scene, rows);
            return [.. trees.Chunk(TreesPerStatement).SelectMany(chunk => Evaluate(parquet, Statement(scene, chunk, file), chunk.Length))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<object?[]> Evaluate(ParquetRows parquet, string sql, int count)
    {
        var answers = parquet.Query(sql);
        return Enumerable.Range(0, count).Select(i => answers.Select(answer => answer[$"x{i}"]).ToArray());
    }

    private static void Write(ParquetRows parquet, string file, ExpressionScene scene, IReadOnlyList<Row> rows)
    {
        var layout = new FileLayout { NaiveTimes = true, EnumNumbers = true };
        ParquetColumn[] columns = [new(Row, Row, FeatureType.Int64, layout), .. scene.Inputs.Select(i => new ParquetColumn(i.Written, i.Written, i.Type, layout))];
        parquet.Write(file, columns, rows.Select((row, i) => (Row)new Dictionary<string, object?>(row) { [Row] = (long)i }));
    }

    private static string Statement(ExpressionScene scene, Expression[] trees, string file)
    {
        var dialect = SqlDialect.DuckDb;
        var columns = new List<LayeredColumn>();
        foreach (var (i, tree) in trees.Index())
        {
            var written = new ExpressionSql(dialect, $"x{i}", reference => new(dialect.Quote(ExpressionScene.Written(reference)), 0));
            var value = written.Of(tree);
            columns.AddRange(written.Parts);
            columns.Add(new($"x{i}", value.Text, value.Layer + 1));
        }
        var sql = new SqlWriter();
        sql.List("SELECT", trees.Select((_, i) => $"\"x{i}\""));
        sql.Block("FROM (", ")", () => LayersSql.Write(sql, dialect, columns, basis =>
        {
            basis.List("SELECT", scene.Inputs.Select(i => $"{dialect.Quote(i.Written)}::{dialect.TypeName(i.Type)} AS {dialect.Quote(i.Written)}").Prepend(Row));
            basis.Line($"FROM '{file}'");
        }));
        sql.Line($"ORDER BY {Row}");
        return sql.ToString();
    }
}
