using System.Collections.Immutable;

namespace EntityGraph.Learning;

/// <summary>A text, or one sentence of it, whose pairs of entities are classified.</summary>
/// <param name="States">tokens × size.</param>
/// <param name="Ends">Its entities.</param>
/// <param name="Inputs">What the classifier is told of each entity: entities × <see cref="InputsOf"/>.</param>
/// <param name="Pairs">The pairs.</param>
internal sealed record RelationText(
    Grid States,
    ImmutableArray<RelationEnd> Ends,
    Grid Inputs,
    ImmutableArray<RelationPair> Pairs
)
{
    /// <summary>States are of this size beside features, so that neither drowns the other.</summary>
    public const float StateScale = 0.3f;

    private const int Extra = 2;

    /// <summary>Numbers of an entity.</summary>
    public static int InputsOf(int stateSize, int kinds) => stateSize + kinds + Extra;

    /// <summary>Reads a stretch of tokens.</summary>
    /// <param name="layer">States of all tokens of the document.</param>
    /// <param name="start">First token of the stretch.</param>
    /// <param name="end">One past its last token.</param>
    /// <param name="ends">Entities, by tokens of the document, all inside the stretch.</param>
    /// <param name="kinds">How many kinds there are.</param>
    public static RelationText Of(StateLayer layer, int start, int end, ImmutableArray<RelationEnd> ends, int kinds)
    {
        var states = new Grid(end - start, layer.Size);
        for (var token = start; token < end; token++)
        {
            System.Numerics.Tensors.TensorPrimitives.Multiply(layer.Of(token), StateScale, states.Row(token - start));
        }

        ends =
        [
            .. ends.Select(one =>
                one with
                {
                    Mentions = [.. one.Mentions.Select(range => (range.Start - start, range.End - start))],
                }
            ),
        ];
        var inputs = new Grid(ends.Length, InputsOf(layer.Size, kinds));
        for (var entity = 0; entity < ends.Length; entity++)
        {
            if (!ends[entity].Mentions.IsEmpty)
            {
                Describe(states, ends[entity], inputs.Row(entity), kinds);
            }
        }

        return new RelationText(states, ends, inputs, []);
    }

    // Mentions are pooled by the logarithm of the sum of exponentials, as ATLOP pools them (Zhou et al. 2021).
    private static void Describe(Grid states, RelationEnd end, Span<float> input, int kinds)
    {
        var size = states.Columns;
        if (end.Mentions.Length == 1)
        {
            Mean(states, end.Mentions[0], input[..size]);
        }
        else
        {
            var mention = new float[size];
            var sums = new double[size];
            foreach (var range in end.Mentions)
            {
                Array.Clear(mention);
                Mean(states, range, mention);
                for (var index = 0; index < size; index++)
                {
                    sums[index] += Math.Exp(mention[index] / StateScale);
                }
            }

            for (var index = 0; index < size; index++)
            {
                input[index] = (float)(Math.Log(sums[index] / end.Mentions.Length) * StateScale);
            }
        }

        input[size + end.Kind] = 1;
        input[size + kinds] = MathF.Log(end.Mentions.Length);
        input[size + kinds + 1] = 1;
    }

    private static void Mean(Grid states, (int Start, int End) range, Span<float> sum)
    {
        for (var token = range.Start; token < range.End; token++)
        {
            PronounNetwork.AddScaled(states.Row(token), 1f / (range.End - range.Start), sum);
        }
    }
}
