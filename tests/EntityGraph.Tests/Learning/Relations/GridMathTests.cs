using EntityGraph.Learning;

namespace EntityGraph.Tests.Learning.Relations;

[TestFixture]
public sealed class GridMathTests
{
    [TestCase(1, 5, 3)]
    [TestCase(7, 12, 40)]
    [TestCase(50, 33, 37)]
    [TestCase(64, 96, 96)]
    public void AddProduct_AnySize_AddsRowsTimesColumns(int rows, int inner, int columns)
    {
        var (left, right) = (Numbers(rows * inner, 1), Numbers(inner * columns, 2));
        var sums = Numbers(rows * columns, 3);
        var expected = Plain(left, right, sums, inner, columns);

        GridMath.AddProduct(left, right, sums, inner, columns);

        Assert.That(sums, Is.EqualTo(expected).Within(1e-4));
    }

    [TestCase(7, 12, 40)]
    [TestCase(50, 33, 37)]
    public void AddProductByTransposed_AnySize_EqualsTheProductToTheBit(int rows, int inner, int columns)
    {
        var (left, right) = (Numbers(rows * inner, 1), Numbers(inner * columns, 2));
        var (straight, turned) = (new float[rows * columns], new float[rows * columns]);

        GridMath.AddProduct(left, right, straight, inner, columns);
        GridMath.AddProductByTransposed(left, Transposed(right, inner, columns), turned, inner, columns);

        Assert.That(turned, Is.EqualTo(straight));
    }

    [TestCase(7, 12, 40)]
    [TestCase(50, 33, 37)]
    public void AddTransposedProduct_AnySize_EqualsTheProductToTheBit(int rows, int inner, int columns)
    {
        var (left, right) = (Numbers(rows * inner, 1), Numbers(inner * columns, 2));
        var (straight, turned) = (new float[rows * columns], new float[rows * columns]);

        GridMath.AddProduct(left, right, straight, inner, columns);
        GridMath.AddTransposedProduct(Transposed(left, rows, inner), right, turned, inner, columns);

        Assert.That(turned, Is.EqualTo(straight));
    }

    [Test]
    public void AddProduct_NoRows_ChangesNothing() =>
        Assert.That(() => GridMath.AddProduct([], new float[6], [], 2, 3), Throws.Nothing);

    private static float[] Plain(float[] left, float[] right, float[] sums, int inner, int columns)
    {
        var result = (float[])sums.Clone();
        for (var index = 0; index < result.Length; index++)
        {
            for (var k = 0; k < inner; k++)
            {
                result[index] += left[(index / columns * inner) + k] * right[(k * columns) + (index % columns)];
            }
        }

        return result;
    }

    private static float[] Transposed(float[] matrix, int rows, int columns) =>
        [.. Enumerable.Range(0, matrix.Length).Select(index => matrix[(index % rows * columns) + (index / rows)])];

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }
}
