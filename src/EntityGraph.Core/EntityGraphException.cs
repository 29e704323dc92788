namespace EntityGraph;

/// <summary>Base of every error that comes from data, models or input rather than from the calling code.</summary>
/// <remarks>The message says what failed, where, the value met and what was expected.</remarks>
public abstract class EntityGraphException : Exception
{
    /// <summary>Creates the error with a full sentence as its message.</summary>
    protected EntityGraphException(string message)
        : base(message) { }

    /// <summary>Creates the error with a full sentence as its message and the error that caused it.</summary>
    protected EntityGraphException(string message, Exception innerException)
        : base(message, innerException) { }
}
