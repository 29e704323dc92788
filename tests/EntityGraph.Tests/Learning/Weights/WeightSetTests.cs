using System.Buffers.Binary;
using System.Text;
using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Weights;

[TestFixture]
public sealed class WeightSetTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("weights").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase(nameof(WeightPrecision.F32))]
    [TestCase(nameof(WeightPrecision.F16))]
    public void Read_WhatWasWritten_GivesNamesShapesAndValues(string kept)
    {
        var precision = Enum.Parse<WeightPrecision>(kept);
        // Numbers that F16 holds exactly.
        var set = new WeightSet([
            new("b.weight", [2, 3], new float[] { 1, -2.5f, 0.125f, 65504, 0, -0.0009765625f }),
            new("a", [0], default),
            new("c", [], new float[] { 7 }),
        ]);
        var path = Path.Combine(_folder, "some.safetensors");

        set.Write(path, precision);
        var read = WeightSet.Read(path);

        Assert.That(
            read.Names.Select(name => read.Get(name).ToString()),
            Is.EqualTo(new[] { "a [0]", "b.weight [2, 3]", "c []" })
        );
        Assert.That(read.Get("b.weight", 2, -1).Values.ToArray(), Is.EqualTo(set.Get("b.weight").Values.ToArray()));
    }

    [Test]
    public void Write_SameWeightsInAnotherOrder_GivesTheSameBytes()
    {
        WeightTensor[] tensors = [new("x", [1], new float[] { 1 }), new("a", [2], new float[] { 2, 3 })];
        var (first, second) = (Path.Combine(_folder, "1"), Path.Combine(_folder, "2"));

        new WeightSet(tensors).Write(first);
        new WeightSet(tensors.Reverse()).Write(second);

        Assert.That(File.ReadAllBytes(second), Is.EqualTo(File.ReadAllBytes(first)));
    }

    [Test]
    public void Write_NumberTooLargeForHalf_NamesTheTensor()
    {
        var path = Path.Combine(_folder, "large");
        var set = new WeightSet([new("x", [2], new float[] { 1, 70000 })]);

        Assert.That(
            () => set.Write(path, WeightPrecision.F16),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.EqualTo(
                    $"'{path}' cannot be written: value 1 of 'x' is 70000, and F16 holds at most 65504."
                )
        );
    }

    [TestCase(
        """{"x":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}""",
        "the tensor 'x' is of type I64; expected F32 or F16"
    )]
    [TestCase(
        """{"x":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""",
        "the tensor 'x' of shape [3] takes 8 bytes; expected 12"
    )]
    [TestCase(
        """{"x":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}""",
        "the tensor 'x' lies at [0, 16) of 8 bytes of data"
    )]
    [TestCase("""{"x":{"dtype":"F32","shape":[2]}}""", "the tensor 'x' lacks one of dtype, shape and data_offsets")]
    [TestCase("[1,2]", "its header is a JSON Array; expected an object")]
    [TestCase("{x", "its header is not JSON")]
    public void Read_BadHeader_SaysWhatIsWrong(string header, string expected)
    {
        var path = Path.Combine(_folder, "bad.safetensors");
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, Encoding.UTF8.GetByteCount(header));
        File.WriteAllBytes(path, [.. length, .. Encoding.UTF8.GetBytes(header), .. new byte[8]]);

        Assert.That(
            () => WeightSet.Read(path),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.EqualTo($"The weights file '{path}' cannot be read: {expected}.")
        );
    }

    [Test]
    public void Read_TextFile_SaysThatItIsNoSafetensorsFile()
    {
        var path = Path.Combine(_folder, "note.txt");
        File.WriteAllText(path, "Kenya");

        Assert.That(
            () => WeightSet.Read(path),
            Throws.TypeOf<ModelFileException>().With.Message.Contains("of a file of 5; expected a safetensors file")
        );
    }

    [Test]
    public void Read_MissingFile_NamesIt()
    {
        var path = Path.Combine(_folder, "none");

        Assert.That(() => WeightSet.Read(path), Throws.TypeOf<ModelFileException>().With.Message.Contains(path));
    }

    [Test]
    public void Get_OtherShape_SaysBoth()
    {
        var set = new WeightSet([new("x", [1, 2], new float[2])]);

        Assert.That(
            () => set.Get("x", 2, 2),
            Throws
                .TypeOf<ModelFileException>()
                .With.Message.EqualTo("The tensor 'x' has the shape [1, 2]; expected [2, 2].")
        );
    }

    [Test]
    public void Get_UnknownName_NamesIt()
    {
        var set = new WeightSet([]);

        Assert.That(() => set.Get("x"), Throws.TypeOf<ModelFileException>().With.Message.Contains("no tensor 'x'"));
    }
}
