namespace EntityGraph;

/// <summary>
/// A model folder is missing, incomplete, or its files do not match the hashes in its <c>model.json</c>.
/// </summary>
public sealed class ModelFileException : EntityGraphException
{
    /// <summary>Creates the error with a full sentence that names the file, the value and what was expected.</summary>
    public ModelFileException(string message)
        : base(message) { }

    /// <summary>Creates the error with the one that caused it.</summary>
    public ModelFileException(string message, Exception innerException)
        : base(message, innerException) { }
}
