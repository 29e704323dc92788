namespace EntityGraph.Learning;

/// <summary>Steps over pairs.</summary>
internal sealed partial class Tape
{
    /// <summary>
    /// For each pair, products of the numbers of both rows within groups: <c>group × (own × other)</c>.
    /// </summary>
    /// <param name="own">pairs × (groups × size).</param>
    /// <param name="other">The same shape.</param>
    /// <param name="size">Numbers of a group.</param>
    public Grid GroupProducts(Grid own, Grid other, int size)
    {
        var result = new Grid(own.Rows, own.Columns * size) { IsLearned = own.IsLearned || other.IsLearned };
        for (var row = 0; row < own.Rows; row++)
        {
            var left = own.Row(row);
            var right = other.Row(row);
            var products = result.Row(row);
            for (var index = 0; index < left.Length; index++)
            {
                PronounNetwork.AddScaled(
                    right.Slice(index / size * size, size),
                    left[index],
                    products.Slice(index * size, size)
                );
            }
        }

        Record(result, () =>
        {
            for (var row = 0; row < own.Rows; row++)
            {
                var left = own.Row(row);
                var right = other.Row(row);
                var slopes = result.SlopesOf(row);
                var leftSlopes = own.SlopesOf(row);
                var rightSlopes = other.SlopesOf(row);
                for (var index = 0; index < left.Length; index++)
                {
                    var part = slopes.Slice(index * size, size);
                    leftSlopes[index] += PronounNetwork.Dot(right.Slice(index / size * size, size), part);
                    PronounNetwork.AddScaled(part, left[index], rightSlopes.Slice(index / size * size, size));
                }
            }
        });
        return result;
    }

    /// <summary>How much each entity asks for each token, head by head: entities × (heads × tokens).</summary>
    /// <param name="questions">entities × (heads × size).</param>
    /// <param name="keys">tokens × (heads × size).</param>
    /// <param name="heads">Number of heads.</param>
    /// <param name="scale">Factor of the products.</param>
    public Grid Questions(Grid questions, Grid keys, int heads, float scale)
    {
        var size = keys.Columns / heads;
        var result = new Grid(questions.Rows, heads * keys.Rows) { IsLearned = true };
        void Each(Action<int, int, int> visit)
        {
            for (var row = 0; row < questions.Rows; row++)
            {
                for (var head = 0; head < heads; head++)
                {
                    for (var token = 0; token < keys.Rows; token++)
                    {
                        visit(row, head, token);
                    }
                }
            }
        }

        Each(
            (row, head, token) =>
                result.Row(row)[(head * keys.Rows) + token] =
                    scale
                    * PronounNetwork.Dot(
                        questions.Row(row).Slice(head * size, size),
                        keys.Row(token).Slice(head * size, size)
                    )
        );
        Record(result, () => Each(
                (row, head, token) =>
                {
                    var slope = scale * result.SlopesOf(row)[(head * keys.Rows) + token];
                    PronounNetwork.AddScaled(
                        keys.Row(token).Slice(head * size, size),
                        slope,
                        questions.SlopesOf(row).Slice(head * size, size)
                    );
                    PronounNetwork.AddScaled(
                        questions.Row(row).Slice(head * size, size),
                        slope,
                        keys.SlopesOf(token).Slice(head * size, size)
                    );
                }
            ));
        return result;
    }

    /// <summary>
    /// What each pair reads from the text: a mean of the tokens' values, weighted by how much both ends and the token's
    /// place ask for it.
    /// </summary>
    /// <param name="sources">What an entity asks for as a source: entities × (heads × tokens).</param>
    /// <param name="targets">The same as a target.</param>
    /// <param name="places">How much a place asks for: places × heads.</param>
    /// <param name="values">tokens × (heads × size).</param>
    /// <param name="pairs">The pairs, with the place of each token.</param>
    /// <returns>pairs × (heads × size).</returns>
    public Grid Read(Grid sources, Grid targets, Grid places, Grid values, RelationPair[] pairs)
    {
        var heads = places.Columns;
        var tokens = values.Rows;
        var size = values.Columns / heads;
        var shares = new float[pairs.Length * heads * tokens];
        var result = new Grid(pairs.Length, values.Columns) { IsLearned = true };
        for (var index = 0; index < pairs.Length; index++)
        {
            var pair = pairs[index];
            for (var head = 0; head < heads; head++)
            {
                var share = shares.AsSpan(((index * heads) + head) * tokens, tokens);
                System.Numerics.Tensors.TensorPrimitives.Add(
                    sources.Row(pair.Source).Slice(head * tokens, tokens),
                    targets.Row(pair.Target).Slice(head * tokens, tokens),
                    share
                );
                for (var token = 0; token < tokens; token++)
                {
                    share[token] += places.Values[(pair.Places[token] * heads) + head];
                }

                System.Numerics.Tensors.TensorPrimitives.SoftMax(share, share);
                var mean = result.Row(index).Slice(head * size, size);
                for (var token = 0; token < tokens; token++)
                {
                    PronounNetwork.AddScaled(values.Row(token).Slice(head * size, size), share[token], mean);
                }
            }
        }

        Record(result, () => ReadBack(sources, targets, places, values, pairs, shares, result));
        return result;
    }

    private static void ReadBack(
        Grid sources,
        Grid targets,
        Grid places,
        Grid values,
        RelationPair[] pairs,
        float[] shares,
        Grid result
    )
    {
        var heads = places.Columns;
        var tokens = values.Rows;
        var size = values.Columns / heads;
        var slopes = new float[tokens];
        for (var index = 0; index < pairs.Length; index++)
        {
            var pair = pairs[index];
            for (var head = 0; head < heads; head++)
            {
                var share = shares.AsSpan(((index * heads) + head) * tokens, tokens);
                var mean = result.SlopesOf(index).Slice(head * size, size);
                var expected = 0f;
                for (var token = 0; token < tokens; token++)
                {
                    slopes[token] = PronounNetwork.Dot(values.Row(token).Slice(head * size, size), mean);
                    expected += slopes[token] * share[token];
                    PronounNetwork.AddScaled(mean, share[token], values.SlopesOf(token).Slice(head * size, size));
                }

                for (var token = 0; token < tokens; token++)
                {
                    slopes[token] = share[token] * (slopes[token] - expected);
                    places.Slopes[(pair.Places[token] * heads) + head] += slopes[token];
                }

                PronounNetwork.AddScaled(slopes, 1, sources.SlopesOf(pair.Source).Slice(head * tokens, tokens));
                PronounNetwork.AddScaled(slopes, 1, targets.SlopesOf(pair.Target).Slice(head * tokens, tokens));
            }
        }
    }
}
