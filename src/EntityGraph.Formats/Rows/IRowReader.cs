namespace EntityGraph.Formats;

/// <summary>Gives the rows of a file one by one.</summary>
public interface IRowReader : IDisposable
{
    /// <summary>The next row in file order, bad ones among them; null at the end.</summary>
    /// <exception cref="IOException">The file can no longer be read.</exception>
    Row? ReadRow();
}
