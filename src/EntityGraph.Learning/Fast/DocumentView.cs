using System.Runtime.InteropServices;

namespace EntityGraph.Learning;

/// <summary>
/// One document's words with what the features need to know of sentences, runs of capitals, lists and earlier uses.
/// Reused; not thread-safe.
/// </summary>
internal sealed class DocumentView(NameLists lists, Word edge)
{
    private const double AllCapsShare = 0.7;
    private readonly Dictionary<ulong, int> _memory = [];
    private readonly List<WordMemory> _memories = [];
    private Word[] _words = [];
    private int _count;
    private ushort[] _marks = [];
    private byte[] _places = [];
    private int[] _runStarts = [];
    private int[] _runEnds = [];
    private readonly List<SentenceView> _sentences = [];

    public IReadOnlyList<SentenceView> Sentences => _sentences;

    public ReadOnlySpan<Word> Words => _words.AsSpan(0, _count);

    /// <summary>
    /// Takes a document; <paramref name="ends"/> holds each sentence's end in <paramref name="words"/>.
    /// </summary>
    public void Load(ReadOnlySpan<Word> words, ReadOnlySpan<int> ends)
    {
        Reserve(words.Length);
        words.CopyTo(_words);
        _count = words.Length;
        _sentences.Clear();
        var start = 0;
        foreach (var end in ends)
        {
            _sentences.Add(Look(start, end, _sentences.Count));
            start = end;
        }

        Remember();
    }

    /// <summary>Lets go of the document.</summary>
    public void Clear()
    {
        Array.Clear(_words, 0, _count);
        _count = 0;
        _sentences.Clear();
        _memory.Clear();
        _memories.Clear();
    }

    public Word WordAt(SentenceView sentence, int index) =>
        index < sentence.Start || index >= sentence.End ? edge : _words[index];

    public ushort Marks(int index) => _marks[index];

    public byte Place(int index) => _places[index];

    /// <summary>
    /// The half-open run of capitalised words that holds <paramref name="index"/>; empty at other words.
    /// </summary>
    public (int Start, int End) Run(int index) => (_runStarts[index], _runEnds[index]);

    /// <summary>What the document says of the word elsewhere; null where nothing is known.</summary>
    public WordMemory? Memory(int index) =>
        _memory.TryGetValue(_words[index].Lower, out var slot) ? _memories[slot] : null;

    private void Reserve(int count)
    {
        if (_words.Length < count)
        {
            var size = Math.Max(count, _words.Length * 2);
            _words = new Word[size];
            _marks = new ushort[size];
            _places = new byte[size];
            _runStarts = new int[size];
            _runEnds = new int[size];
        }
    }

    private SentenceView Look(int start, int end, int number)
    {
        var words = _words.AsSpan(start, end - start);
        lists.Mark(words, _marks.AsSpan(start, words.Length), _places.AsSpan(start, words.Length));
        var letters = 0;
        var capitals = 0;
        var upper = 0;
        var digits = 0;
        foreach (var word in words)
        {
            letters += word.HasLetter ? 1 : 0;
            capitals += word.IsCapital ? 1 : 0;
            upper += word.Caps is CapsKind.Upper or CapsKind.Initial or CapsKind.DottedUpper ? 1 : 0;
            digits += word.Caps == CapsKind.Digits ? 1 : 0;
        }

        for (var index = start; index < end; )
        {
            var runEnd = index;
            while (runEnd < end && _words[runEnd].IsCapital)
            {
                runEnd++;
            }

            _runStarts[index] = index;
            _runEnds[index] = runEnd;
            for (var inner = index + 1; inner < runEnd; inner++)
            {
                _runStarts[inner] = index;
                _runEnds[inner] = runEnd;
            }

            index = Math.Max(index + 1, runEnd);
        }

        var allUpper = letters > 1 && upper >= AllCapsShare * letters;
        var allTitle = !allUpper && letters > 3 && capitals >= AllCapsShare * letters;
        var allLower = letters > 3 && capitals == 0;
        var digitBucket =
            digits == 0 ? 0
            : digits * 5 < words.Length ? 1
            : digits * 5 < 2 * words.Length ? 2
            : 3;
        var lengthBucket = words.Length switch
        {
            < 3 => 0,
            < 6 => 1,
            < 12 => 2,
            < 25 => 3,
            _ => 4,
        };
        return new SentenceView(
            start,
            end,
            number,
            allUpper ? 1
                : allTitle ? 2
                : allLower ? 3
                : 0,
            digitBucket,
            lengthBucket
        );
    }

    private void Remember()
    {
        _memory.Clear();
        _memories.Clear();
        foreach (var sentence in _sentences)
        {
            if (sentence.Style == 1)
            {
                continue;
            }

            for (var index = sentence.Start; index < sentence.End; index++)
            {
                var word = _words[index];
                if (!word.HasLetter || (!word.IsCapital && word.Caps != CapsKind.Lower))
                {
                    continue;
                }

                ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_memory, word.Lower, out var known);
                if (!known)
                {
                    slot = _memories.Count;
                    _memories.Add(new WordMemory());
                }

                _memories[slot].Add(this, sentence, index);
            }
        }
    }
}
