using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace EntityGraph.Learning;

/// <summary>Fits word clusters with ML.NET's k-means over the words of the training corpora.</summary>
internal static class ClusterFitting
{
    private const int MostSpread = 256;

    private sealed class Row
    {
        public float[] Features { get; set; } = [];
    }

    /// <summary>Fits <paramref name="count"/> clusters; one thread, so that a seed gives one answer.</summary>
    public static WordClusters Fit(WordPieceTable pieces, IReadOnlyList<string> words, int count, int seed)
    {
        var rows = new List<Row>(words.Count);
        foreach (var word in words)
        {
            var vector = new float[pieces.Dimensions];
            pieces.Embed(word, vector);
            if (vector.AsSpan().IndexOfAnyExcept(0f) >= 0)
            {
                rows.Add(new Row { Features = vector });
            }
        }

        var context = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, pieces.Dimensions);
        var trainer = context.Clustering.Trainers.KMeans(
            new KMeansTrainer.Options
            {
                FeatureColumnName = nameof(Row.Features),
                NumberOfClusters = count,
                NumberOfThreads = 1,
                MaximumNumberOfIterations = 20,
                // k-means++ reads all rows once for each cluster: too slow for the finest.
                InitializationAlgorithm =
                    count <= MostSpread
                        ? KMeansTrainer.InitializationAlgorithm.KMeansPlusPlus
                        : KMeansTrainer.InitializationAlgorithm.Random,
            }
        );
        var model = trainer.Fit(context.Data.LoadFromEnumerable(rows.ToArray(), schema));
        VBuffer<float>[] centroids = [];
        model.Model.GetClusterCentroids(ref centroids, out _);
        return new WordClusters([.. centroids.SelectMany(centroid => centroid.DenseValues())], pieces.Dimensions);
    }
}
