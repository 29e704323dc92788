namespace EntityGraph;

/// <summary>The inflected form of a verb, as far as its spelling tells.</summary>
internal enum VerbForm
{
    Base,
    Third,
    Past,
    Participle,
    Gerund,
}
