namespace EntityGraph.Formats;

/// <summary>Two documents with a name each, and whether the names mean one thing.</summary>
/// <param name="Id">The pair's id.</param>
/// <param name="Phenomenon">What makes it hard: <c>person-initials</c>, <c>organisation-acronym</c> …; begins with the
/// kind.</param>
/// <param name="IsSame">True for an alias pair, false for namesakes.</param>
/// <param name="First">The first document.</param>
/// <param name="FirstName">Its name, in UTF-16 code units.</param>
/// <param name="Second">The second document.</param>
/// <param name="SecondName">Its name.</param>
public sealed record ResolutionPair(
    string Id,
    string Phenomenon,
    bool IsSame,
    Document First,
    TextSpan FirstName,
    Document Second,
    TextSpan SecondName
);
