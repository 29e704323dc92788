using System.Collections.Concurrent;

namespace EntityGraph.Learning;

/// <summary>As many engines as may run at a time, each made when first needed. Thread-safe.</summary>
internal sealed class EnginePool : IDisposable
{
    private readonly EncoderModel _model;
    private readonly ConcurrentBag<EncoderEngine> _idle = [];
    private readonly SemaphoreSlim _free;

    public EnginePool(EncoderModel model, int size)
    {
        _model = model;
        _free = new SemaphoreSlim(size);
    }

    /// <summary>An engine; waits until one is free.</summary>
    public EncoderEngine Rent()
    {
        _free.Wait();
        return Take();
    }

    /// <summary>An engine if one is free now, else null.</summary>
    public EncoderEngine? TryRent() => _free.Wait(0) ? Take() : null;

    /// <summary>Gives an engine back.</summary>
    public void Return(EncoderEngine engine)
    {
        _idle.Add(engine);
        _free.Release();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryTake(out var engine))
        {
            engine.Dispose();
        }

        _free.Dispose();
    }

    private EncoderEngine Take() => _idle.TryTake(out var engine) ? engine : new EncoderEngine(_model);
}
