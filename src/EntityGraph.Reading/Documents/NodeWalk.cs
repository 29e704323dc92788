using AngleSharp.Dom;

namespace EntityGraph.Reading;

/// <summary>
/// Walks a page without recursion and without <c>NextSibling</c>, which AngleSharp finds by searching the parent's
/// children.
/// </summary>
internal static class NodeWalk
{
    /// <summary>Visits a node and all below it in page order. O(nodes).</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="enter">Called before a node's children with its depth; false passes over the children.</param>
    /// <param name="leave">Called after a node's children, also where they were passed over.</param>
    public static void Visit(INode root, Func<INode, int, bool> enter, Action<INode>? leave = null)
    {
        var open = new Stack<(INode Node, int NextChild)>();
        open.Push((root, enter(root, 0) ? 0 : root.ChildNodes.Length));
        while (open.TryPop(out var top))
        {
            if (top.NextChild >= top.Node.ChildNodes.Length)
            {
                leave?.Invoke(top.Node);
                continue;
            }

            open.Push((top.Node, top.NextChild + 1));
            var child = top.Node.ChildNodes[top.NextChild];
            open.Push((child, enter(child, open.Count) ? 0 : child.ChildNodes.Length));
        }
    }
}
