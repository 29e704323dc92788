namespace EntityGraph.Learning;

/// <summary>The sizes of a classifier of pairs.</summary>
/// <param name="StateSize">Numbers of a state.</param>
/// <param name="Kinds">Kinds that an entity may have.</param>
/// <param name="Labels">Relations, without the threshold.</param>
internal sealed record RelationShape(int StateSize, int Kinds, int Labels)
{
    /// <summary>How many questions a pair asks of the text.</summary>
    public int Heads { get; init; } = 4;

    /// <summary>Numbers of a question.</summary>
    public int QuestionSize { get; init; } = 32;

    /// <summary>Numbers of an answer.</summary>
    public int AnswerSize { get; init; } = 48;

    /// <summary>Numbers of each end of a pair.</summary>
    public int EndSize { get; init; } = 256;

    /// <summary>Numbers of an end that are multiplied with each other.</summary>
    public int GroupSize { get; init; } = 8;

    /// <summary>Numbers of an entity.</summary>
    public int Inputs => RelationText.InputsOf(StateSize, Kinds);

    /// <summary>Scores of a pair: one a relation and, first, the threshold.</summary>
    public int Outputs => Labels + 1;
}
