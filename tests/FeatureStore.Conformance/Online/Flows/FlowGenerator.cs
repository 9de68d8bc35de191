namespace FeatureStore.Conformance;

/// <summary>Random flows: by materialization alone, by pushes alone, or both over the same rows.</summary>
internal static class FlowGenerator
{
    public static OnlineFlow Next(HistoryCase history, int seed)
    {
        var random = new Random(seed);
        var known = history.Service.Uses.Select(use => new KnownRows(history, new(history, use))).DistinctBy(k => k.View.Name).ToArray();
        var steps = new Steps(random, known, Instants(random, history, known[0]));
        switch (random.Next(4))
        {
            case 0:
                steps.Materialize(runs: random.Next(1, 4), floor: random.Next(2) == 0);
                break;
            case 1:
                steps.Push(empty: true, parts: random.Next(1, 4));
                break;
            default:
                steps.Mix(random.Next(3, 7), floor: random.Next(4) == 0);
                break;
        }
        return new()
        {
            Steps = steps.Taken,
            Compaction = (FlowCompaction)random.Next(3),
            KeepAnswers = random.Next(5) == 0 ? random.Next(3) * steps.Unit : null,
            Seed = seed,
        };
    }

    // Where rows become visible, exactly or a microsecond off.
    private static long[] Instants(Random random, HistoryCase history, KnownRows known)
    {
        var visible = history.Rows.Values.Single().Select(known.Visible).OfType<long>().Select(v => TimeGrid.Within(v + TimeGrid.Jitter(random, 3))).ToArray();
        return visible.Length > 0 ? visible : [0];
    }

    private sealed class Steps(Random random, KnownRows[] known, long[] instants)
    {
        private readonly List<FlowStep> _taken = [];
        private readonly long _first = instants.Min();
        private readonly long _last = instants.Max();
        private long _now = long.MinValue;
        private long? _watermark;

        public IReadOnlyList<FlowStep> Taken => _taken;

        public long Unit => Math.Max(1, (_last - _first) / 8);

        public void Materialize(int runs, bool floor)
        {
            var ends = Enumerable.Range(0, runs).Select(_ => Instant()).Order().ToArray();
            foreach (var (i, end) in ends.Index())
                Run(From(first: i == 0, floor), end);
        }

        /// <summary>Everything by pushes; the views are materialized up to before the first row.</summary>
        public void Push(bool empty, int parts)
        {
            if (empty)
                Run(null, TimeGrid.Within(_first - random.Next(3)));
            var edges = Enumerable.Range(0, parts - 1).Select(_ => Instant()).Append(long.MinValue).Append(long.MaxValue).Order().ToArray();
            var spans = edges.Zip(edges.Skip(1)).ToArray();
            if (random.Next(2) == 0)
                random.Shuffle(spans);
            foreach (var (after, until) in spans)
                Push(after, until);
        }

        public void Mix(int count, bool floor)
        {
            for (var i = 0; i < count; i++)
            {
                if (random.Next(5) < 2)
                    Push(random.Next(3) == 0 ? long.MinValue : Instant(), random.Next(3) == 0 ? long.MaxValue : Instant());
                else
                    Run(From(_watermark is null, floor), Instant());
            }
            if (_watermark is null)
                Run(null, _last);
        }

        private long Instant() => instants[random.Next(instants.Length)];

        // A first run begins at the beginning, unless the flow is about floors; later ones go on, or go over the same again.
        private long? From(bool first, bool floor)
        {
            if (first)
                return floor ? Instant() : null;
            if (random.Next(2) == 0)
                return null;
            return random.Next(4) == 0 ? MaterializeStep.Beginning : Math.Min(Instant(), _watermark!.Value);
        }

        private void Run(long? from, long to)
        {
            if (from > to)
                (from, to) = (to, from.Value);
            // What ends before the watermark may only begin before it.
            from = from > _watermark ? _watermark : from;
            _now = Math.Max(_now, to);
            _watermark = Math.Max(_watermark ?? long.MinValue, to);
            foreach (var view in known)
                _taken.Add(new MaterializeStep(view.View.Name, from, to) { Now = _now, Client = random.Next(2) });
        }

        private void Push(long after, long until)
        {
            // Mostly when all of it is known; now and then on a clock that some rows are ahead of.
            _now = Math.Max(_now, random.Next(4) == 0 ? Instant() : Math.Min(until, _last));
            _taken.Add(new PushStep(after, until)
            {
                Now = _now,
                Client = random.Next(2),
                Shuffle = random.Next(2) == 0 ? random.Next(1000) : null,
                Times = random.Next(4) == 0 ? 2 : 1,
                Broken = random.Next(4) == 0,
            });
        }
    }
}
