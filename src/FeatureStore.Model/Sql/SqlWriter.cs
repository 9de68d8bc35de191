using System.Text;

namespace FeatureStore.Model;

/// <summary>Writes indented lines that end with \n on every system.</summary>
internal sealed class SqlWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _hasRelations;

    public SqlWriter Line(string line)
    {
        _text.Append(' ', _depth * 2).Append(line).Append('\n');
        return this;
    }

    /// <summary>Lines between <paramref name="open"/> and <paramref name="close"/>, one step deeper.</summary>
    public void Block(string open, string close, Action body)
    {
        Line(open);
        _depth++;
        body();
        _depth--;
        Line(close);
    }

    /// <summary>A named relation of the one WITH that a statement has.</summary>
    public void Relation(string name, string keyword, Action body)
    {
        Block(_hasRelations ? $", {name} AS {keyword} (" : $"WITH {name} AS {keyword} (", ")", body);
        _hasRelations = true;
    }

    /// <summary>A comma-separated list, one item a line, after a keyword.</summary>
    public void List(string keyword, IEnumerable<string> items)
    {
        var all = items.ToArray();
        Line(keyword);
        _depth++;
        for (var i = 0; i < all.Length; i++)
            Line(all[i] + (i < all.Length - 1 ? "," : ""));
        _depth--;
    }

    public override string ToString() => _text.ToString();
}
