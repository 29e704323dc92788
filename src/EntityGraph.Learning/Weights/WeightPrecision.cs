namespace EntityGraph.Learning;

/// <summary>How many bits a weight takes in a safetensors file.</summary>
internal enum WeightPrecision
{
    /// <summary>32 bits, nothing is lost.</summary>
    F32,

    /// <summary>16 bits, rounded to the nearest (ties to even).</summary>
    F16,
}
