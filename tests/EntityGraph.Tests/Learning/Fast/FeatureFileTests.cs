using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Fast;

[TestFixture]
public sealed class FeatureFileTests
{
    [Test]
    public void Read_WhatWasWritten_ReadsWordsAlike()
    {
        var (features, _, _) = TinyModel.Files(("Ada", "B-PER"));

        var read = FeatureFile.Read(features.Write());

        Assert.That(read.Keys, Is.EqualTo(features.Keys));
        Assert.That(read.Transitions, Is.EqualTo(features.Transitions));
        Assert.That(read.Reader.Read("Ouagadougou").Keys, Is.EqualTo(features.Reader.Read("Ouagadougou").Keys));
    }

    [Test]
    public void Load_FileOfAnotherKind_SaysThatItIsNoTagger()
    {
        using var folder = new TemporaryModel(("Ada", "B-PER"));
        File.WriteAllText(Path.Combine(folder.Path, FastModel.FeatureFileName), "no features");
        ModelFolder.Describe(folder.Path, TinyModel.Manifest(), [FastModel.FeatureFileName, FastModel.PipelineFile]);

        Assert.That(
            () => FastAnalyzer.Load(folder.Path),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.StartsWith($"{folder.Path}: not a fast tagger of this version. ")
        );
    }
}
