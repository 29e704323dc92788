using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Fast;

[TestFixture]
public sealed class EmissionOnnxTests
{
    [Test]
    public void Read_WhatWasWritten_GivesTheSameNumbers()
    {
        sbyte[] weights = [.. Enumerable.Range(0, 5 * NerTags.Scored).Select(number => (sbyte)(number - 20))];
        float[] scales = [.. Enumerable.Range(1, NerTags.Scored).Select(number => number / 8f)];

        var (readWeights, readScales) = EmissionOnnx.Read(EmissionOnnx.Write(weights, scales));

        Assert.That(readWeights, Is.EqualTo(weights));
        Assert.That(readScales, Is.EqualTo(scales));
    }

    [Test]
    [Category("Model")]
    public void Write_WeightsOfTheShippedModel_GivesItsGraphByteForByte()
    {
        var folder = ModelFolder.Open(Path.Combine(ModelFolder.DefaultRoot, FastModel.FolderName));
        var shipped = FastModel.Graph(folder.Read(FastModel.PipelineFile));

        var (weights, scales) = EmissionOnnx.Read(shipped);

        Assert.That(EmissionOnnx.Write(weights, scales).AsSpan().SequenceEqual(shipped), Is.True);
    }

    [Test]
    public void Width_LongestFeatureList_Fits()
    {
        var reader = TinyModel.Reader();
        var word = reader.Read("Ouagadougou-Zoe");
        var view = new DocumentView(new NameLists([]), WordReader.ReadEdge());
        view.Load([word, word, word, word, word], [5]);
        var keys = new FeatureKeys();

        ContextFeatures.Collect(view, view.Sentences[0], 2, keys);

        // 64 dimensions may add this many at offsets -1, 0 and 1.
        const int MostBins = 3 * 64;
        Assert.That(keys.Count + word.Keys.Sum(offset => offset.Length) + MostBins, Is.LessThan(EmissionOnnx.Width));
    }
}
