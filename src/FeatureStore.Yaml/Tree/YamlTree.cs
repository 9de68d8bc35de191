using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FeatureStore.Yaml;

/// <summary>
/// Reads a file as a tree of texts, lists and keys. What definitions do not need is refused: tags, anchors, aliases, merge
/// keys, keys that are no texts, a second document. Depth and size are bounded.
/// </summary>
internal sealed class YamlTree
{
    private const int MaxDepth = 16;
    private const int MaxNodes = 1_000_000;
    private const int MaxScalar = 64 * 1024;
    private const int DefaultTags = 2;

    // So many keys are looked through faster than hashed.
    private const int Few = 16;
    private const string QuoteIt = "Definitions have none: if it begins a text or an expression, put that in quotes.";

    private const char OrderMark = '\ufeff';

    private readonly IParser _parser;

    // What stands before the text that the parser sees.
    private readonly int _skipped;
    private readonly List<ScalarNode> _duplicates = [];
    private readonly CancellationToken _cancellation;
    private int _nodes;

    private YamlTree(string text, CancellationToken cancellation)
    {
        _skipped = text.Length > 0 && text[0] == OrderMark ? 1 : 0;
        _parser = new Parser(new StringReader(_skipped > 0 ? text.Substring(_skipped) : text));
        _cancellation = cancellation;
    }

    /// <summary>The tree; null for a file without content. Keys that stand twice are given in <paramref name="duplicates"/>.</summary>
    /// <exception cref="YamlSyntaxException">The text is not the YAML that definitions are written in.</exception>
    public static YamlNode? Read(string text, out IReadOnlyList<ScalarNode> duplicates, CancellationToken cancellation)
    {
        if (text.Length > YamlFile.MaxLength)
            throw new YamlSyntaxException(0, 0, $"The file is longer than {YamlFile.MaxLength} characters. Split it.");
        // The parser would take it for the end of the file.
        if (text.IndexOf('\0') is >= 0 and var nothing)
            throw new YamlSyntaxException(nothing, nothing + 1, "The file has a null character. Remove it; in a text in double quotes write \\0.");
        var tree = new YamlTree(text, cancellation);
        duplicates = tree._duplicates;
        try
        {
            return tree.Document();
        }
        catch (YamlException exception)
        {
            throw tree.At(exception.Start, exception.End,
                $"The file is no YAML here: {exception.Message.TrimEnd('.')}. Correct it; a text with ': ', ' #', brackets or quotes in it needs quotes around it.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The parser lost its way and does not say where: it is behind what it read last.
            var last = tree._parser.Current?.End ?? Mark.Empty;
            throw tree.At(last, last, "The file is no YAML behind this: the parser cannot go on. Correct the indentation, brackets and quotes of what follows.");
        }
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return null;
        var start = _parser.Consume<DocumentStart>();
        if (start.Version is not null || start.Tags is { Count: > DefaultTags })
            throw At(start, "The file begins with a directive. Remove it.");
        var root = Node(1);
        _parser.Consume<DocumentEnd>();
        return _parser.TryConsume<StreamEnd>(out _) ? root : throw At(_parser.Consume<DocumentStart>(), "The file has a second document. Put it into a file of its own.");
    }

    private YamlNode Node(int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        var start = _parser.Current!;
        if (++_nodes > MaxNodes)
            throw At(start, $"The file has more than {MaxNodes} values. Split it.");
        if (depth > MaxDepth)
            throw At(start, $"Values are nested more than {MaxDepth} levels deep. Definitions need far fewer: remove brackets.");
        if (start is AnchorAlias alias)
            throw At(alias, $"'*{alias.Value}' is an alias. {QuoteIt}");
        if (start is NodeEvent { Tag.IsEmpty: false } tagged)
            throw At(tagged, $"'{tagged.Tag.Value}' is a tag. {QuoteIt}");
        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
            throw At(anchored, $"'&{anchored.Anchor.Value}' is an anchor. {QuoteIt}");
        return start switch
        {
            MappingStart mapping => Mapping(mapping, depth),
            SequenceStart sequence => Sequence(sequence, depth),
            Scalar scalar => Scalar(scalar),
            _ => throw At(start, "A key or a value is missing here. Complete it, or correct the indentation."),
        };
    }

    private ScalarNode Scalar(Scalar scalar)
    {
        if (scalar.Value.Length > MaxScalar)
            throw At(scalar, $"The text is longer than {MaxScalar} characters. Shorten it.");
        _parser.MoveNext();
        return new(scalar.Value, scalar.Style, Position(scalar.Start), Position(scalar.End));
    }

    private SequenceNode Sequence(SequenceStart start, int depth)
    {
        _parser.MoveNext();
        var items = new List<YamlNode>();
        while (_parser.Current is not SequenceEnd)
            items.Add(Node(depth + 1));
        return new(items, Position(start.Start), End(start.Style == SequenceStyle.Flow));
    }

    private MappingNode Mapping(MappingStart start, int depth)
    {
        _parser.MoveNext();
        var entries = new List<KeyValuePair<ScalarNode, YamlNode>>();
        HashSet<string>? many = null;
        while (_parser.Current is not MappingEnd)
        {
            var at = _parser.Current!;
            if (Node(depth + 1) is not ScalarNode key)
                throw At(at, "A key is a list or has keys itself. Write a text before the colon; quote it if it begins with a bracket.");
            if (key is { IsPlain: true, Value: "<<" })
                throw At(at, "'<<' merges keys. Write them out.");
            var value = Node(depth + 1);
            if (entries.Count == Few)
                many = new(entries.Select(e => e.Key.Value), StringComparer.Ordinal);
            if (many is null ? IsNew(entries, key.Value) : many.Add(key.Value))
                entries.Add(new(key, value));
            else
                _duplicates.Add(key);
        }
        return new(entries, Position(start.Start), End(start.Style == MappingStyle.Flow));
    }

    private static bool IsNew(List<KeyValuePair<ScalarNode, YamlNode>> entries, string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key.Value == key)
                return false;
        }
        return true;
    }

    // The end of a list or of keys; the parser goes on behind it.
    private int End(bool isFlow)
    {
        var end = Position(isFlow ? _parser.Current!.Start : _parser.Current!.End);
        _parser.MoveNext();
        return isFlow ? end + 1 : end;
    }

    private int Position(Mark mark) => (int)mark.Index + _skipped;

    private YamlSyntaxException At(Mark start, Mark end, string message) => new(Position(start), Position(end), message);

    private YamlSyntaxException At(ParsingEvent at, string message) => At(at.Start, at.End, message);
}
