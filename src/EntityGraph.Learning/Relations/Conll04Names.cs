using System.Collections.Immutable;
using EntityGraph.Formats;

namespace EntityGraph.Learning;

/// <summary>
/// Learns which words CoNLL04 takes for names, and for names of what, over an analyser's frozen states and its own
/// names.
/// </summary>
/// <remarks>
/// A softmax over the tags of a word, from the states of the word and of those beside it and from the analyser's tags,
/// fitted by AdaGrad (Duchi et al. 2011); the best valid sequence of tags is read. Some seconds for a thousand
/// sentences; repeatable.
/// </remarks>
internal sealed class Conll04Names
{
    private const int Passes = 30;
    private const float Drop = 0.2f;
    private const float LeastError = 1e-4f;
    private const int Around = 1;
    private static readonly AdaGrad s_step = new(0.05f, 1e-5f);
    private static readonly ImmutableArray<string> s_types = ["Peop", "Org", "Loc", "Other"];
    private static readonly int s_tags = 1 + (2 * s_types.Length);

    private readonly List<(Grid Inputs, byte[] Tags)> _sentences = [];
    private readonly BioDecoder _decoder = new(s_types.Length);
    private Grid? _weights;

    /// <summary>Adds a sentence to learn from.</summary>
    public void Add(Conll04Sentence gold, AnnotatedDocument annotated)
    {
        var tags = new byte[gold.Tokenized.Tokens.Length];
        foreach (var entity in gold.Entities)
        {
            Mark(tags, entity.Start, entity.End, s_types.IndexOf(entity.Label));
        }

        _sentences.Add((Inputs(annotated), tags));
    }

    /// <summary>Learns from what was added.</summary>
    public void Train()
    {
        var random = new Random(1);
        var size = _sentences[0].Inputs.Columns;
        var weights = _weights = new Grid(s_tags, size);
        var squares = new Grid(s_tags, size);
        var order = Enumerable.Range(0, _sentences.Count).ToArray();
        var input = new float[size];
        var scores = new float[s_tags];
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var (inputs, tags) in order.Select(index => _sentences[index]))
            {
                for (var word = 0; word < tags.Length; word++)
                {
                    Thin(inputs.Row(word), input, random);
                    Softmax(weights, input, scores);
                    for (var tag = 0; tag < s_tags; tag++)
                    {
                        var error = scores[tag] - (tag == tags[word] ? 1 : 0);
                        if (Math.Abs(error) >= LeastError)
                        {
                            s_step.Step(weights.Row(tag), squares.Row(tag), input, error);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The names of a sentence.</summary>
    public ImmutableArray<Conll04Entity> Find(AnnotatedDocument annotated)
    {
        var weights = _weights ?? throw new InvalidOperationException("Nothing was learned yet.");
        var inputs = Inputs(annotated);
        var scores = new float[inputs.Rows * s_tags];
        for (var word = 0; word < inputs.Rows; word++)
        {
            for (var tag = 0; tag < s_tags; tag++)
            {
                scores[(word * s_tags) + tag] = PronounNetwork.Dot(weights.Row(tag), inputs.Row(word));
            }
        }

        _decoder.Decode(scores);
        return [.. _decoder.Spans.Select(static span => new Conll04Entity(span.Start, span.End, s_types[span.Type]))];
    }

    private static Grid Inputs(AnnotatedDocument annotated)
    {
        var states = annotated.StateLayer
            ?? throw new ArgumentException("expected a document with states.", nameof(annotated));
        var tags = new byte[states.Count];
        foreach (var mention in annotated.Mentions.Where(static mention => mention.Label.Length > 0))
        {
            var (start, end) = TokenRanges.Of(annotated.Tokenized, mention.Span);
            Mark(
                tags,
                start,
                end,
                mention.Label switch
                {
                    "PER" => 0,
                    "ORG" => 1,
                    "LOC" => 2,
                    _ => 3,
                }
            );
        }

        var places = (2 * Around) + 1;
        var inputs = new Grid(states.Count, (places * (states.Size + s_tags)) + 1);
        for (var word = 0; word < states.Count; word++)
        {
            var row = inputs.Row(word);
            row[^1] = 1;
            for (var place = 0; place < places; place++)
            {
                var other = word + place - Around;
                if (other >= 0 && other < states.Count)
                {
                    var offset = place * (states.Size + s_tags);
                    System.Numerics.Tensors.TensorPrimitives.Multiply(
                        states.Of(other),
                        RelationText.StateScale,
                        row.Slice(offset, states.Size)
                    );
                    row[offset + states.Size + tags[other]] = 1;
                }
            }
        }

        return inputs;
    }

    private static void Mark(byte[] tags, int start, int end, int type)
    {
        for (var word = start; word < end; word++)
        {
            tags[word] = (byte)(word == start ? NerTags.Begin(type) : NerTags.Inside(type));
        }
    }

    private static void Thin(ReadOnlySpan<float> values, Span<float> thinned, Random random)
    {
        for (var index = 0; index < values.Length; index++)
        {
            thinned[index] = random.NextSingle() < Drop ? 0 : values[index] / (1 - Drop);
        }
    }

    private static void Softmax(Grid weights, ReadOnlySpan<float> input, Span<float> scores)
    {
        for (var tag = 0; tag < scores.Length; tag++)
        {
            scores[tag] = PronounNetwork.Dot(weights.Row(tag), input);
        }

        System.Numerics.Tensors.TensorPrimitives.SoftMax(scores, scores);
    }
}
