namespace EntityGraph.Reading;

/// <summary>Reads files, folders, patterns and standard input into documents, one at a time.</summary>
/// <remarks>
/// What the user named must be there and have the right shape, or <see cref="Open"/> throws. What is met in folders,
/// patterns and rows never throws: it comes out as a skipped result with its reason, and reading goes on.
/// Immutable and thread-safe; holds one document at a time.
/// </remarks>
public sealed class DocumentReader
{
    private readonly ReadingOptions _options;

    /// <summary>Creates a reader.</summary>
    public DocumentReader(ReadingOptions? options = null)
    {
        _options = options ?? ReadingOptions.Default;
        _options.Validate();
    }

    /// <summary>Finds the files that the inputs stand for, without reading them.</summary>
    /// <param name="inputs">Files, folders (searched with all below them), patterns (<c>news/**/*.txt</c>), or <c>-</c>
    /// for standard input.</param>
    /// <exception cref="InputException">An input is missing, has nothing to read in it, or is not what its name
    /// says.</exception>
    public InputSet Open(params IReadOnlyList<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return new InputFinder(_options).Find(inputs);
    }

    /// <summary>
    /// Reads the documents of a set, lazily and in its order; what was skipped while looking comes first.
    /// </summary>
    /// <param name="inputs">What <see cref="Open"/> found.</param>
    /// <param name="standardInput">Read for the input <c>-</c>; null takes the process's.</param>
    public IEnumerable<ReadResult> Read(InputSet inputs, Stream? standardInput = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return ReadAll(inputs, standardInput);
    }

    private IEnumerable<ReadResult> ReadAll(InputSet inputs, Stream? standardInput)
    {
        foreach (var skipped in inputs.Skipped)
        {
            yield return skipped;
        }

        var bytesBefore = 0L;
        foreach (var file in inputs.Files)
        {
            foreach (var (result, position) in new FileReader(_options).Read(file, standardInput))
            {
                var bytes = bytesBefore + Math.Min(position, file.Length);
                yield return result.WithProgress(inputs.TotalBytes == 0 ? 1 : (double)bytes / inputs.TotalBytes);
            }

            bytesBefore += file.Length;
        }
    }
}
