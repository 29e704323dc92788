namespace EntityGraph.Learning;

/// <summary>
/// Turns by how much a relation scores above the threshold into how often it is right: <c>1 / (1 + e^-(slope · margin +
/// offset))</c>.
/// </summary>
/// <param name="Slope">Weight of the margin.</param>
/// <param name="Offset">What a margin of 0 is worth, before the logistic function.</param>
/// <remarks>Platt's method, fitted on texts that the classifier was not trained on.</remarks>
internal readonly record struct RelationCalibration(double Slope, double Offset)
{
    private const int Steps = 2000;
    private const double Width = 0.5;

    /// <summary>The chance in [0, 1].</summary>
    public double Apply(double margin) => 1 / (1 + Math.Exp(-((Slope * margin) + Offset)));

    /// <summary>Fits to margins and whether each was right.</summary>
    public static RelationCalibration Fit(IReadOnlyList<(double Margin, bool IsRight)> answers)
    {
        var (slope, offset) = (1.0, 0.0);
        for (var step = 0; step < Steps && answers.Count > 0; step++)
        {
            var (bySlope, byOffset) = (0.0, 0.0);
            foreach (var (margin, isRight) in answers)
            {
                var error = new RelationCalibration(slope, offset).Apply(margin) - (isRight ? 1 : 0);
                bySlope += error * margin;
                byOffset += error;
            }

            slope -= Width * bySlope / answers.Count;
            offset -= Width * byOffset / answers.Count;
        }

        return new RelationCalibration(slope, offset);
    }
}
