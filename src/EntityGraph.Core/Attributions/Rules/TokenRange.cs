namespace EntityGraph;

/// <summary>A half-open range of token indices.</summary>
internal readonly record struct TokenRange(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(int token) => token >= Start && token < End;
}
