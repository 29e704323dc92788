using System.Collections.Immutable;
using System.Text;
using System.Xml;
using EntityGraph.Graphs;

namespace EntityGraph.Export;

/// <summary>One GraphML file being written.</summary>
internal sealed class GraphMlWriter : IDisposable
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private const string YedNamespace = "http://www.yworks.com/xml/graphml";
    private const int RealPlaces = 4;

    private readonly RelationGraph _graph;
    private readonly XmlWriter _xml;
    private readonly ExportOptions _options;
    private readonly ImmutableArray<GraphColumn<GraphNode>> _nodeColumns;
    private readonly ImmutableArray<GraphColumn<GraphEdge>> _edgeColumns;
    private int _removed;

    public GraphMlWriter(RelationGraph graph, Stream destination, ExportOptions options)
    {
        _graph = graph;
        _options = options;
        _nodeColumns = GraphColumns.Nodes(graph, options.Metrics);
        _edgeColumns = GraphColumns.Edges(options);
        _xml = XmlWriter.Create(
            destination,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                Indent = true,
                IndentChars = " ",
                NewLineChars = "\n",
                NewLineHandling = NewLineHandling.Entitize,
                CloseOutput = false,
            }
        );
    }

    public int RemovedCharacters => _removed;

    private bool Yed => _options.Flavor == GraphMlFlavor.Yed;

    public void Write(IEnumerable<GraphEdge> edges)
    {
        _xml.WriteStartDocument();
        _xml.WriteStartElement("graphml", Namespace);
        if (Yed)
        {
            _xml.WriteAttributeString("xmlns", "y", null, YedNamespace);
        }

        WriteKeys("node", "n", _nodeColumns);
        WriteKeys("edge", "e", _edgeColumns);
        Start("graph", "id", "G");
        _xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in _graph.Nodes)
        {
            WriteNode(node);
        }

        foreach (var edge in edges)
        {
            WriteEdge(edge);
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteWhitespace("\n");
        _xml.WriteEndDocument();
    }

    public void Dispose() => _xml.Dispose();

    private void Start(string element, string attribute, string value)
    {
        _xml.WriteStartElement(element, Namespace);
        _xml.WriteAttributeString(attribute, Clean(value));
    }

    private string Clean(string text) => XmlText.Clean(text, ref _removed);

    private void WriteKeys<T>(string what, string prefix, ImmutableArray<GraphColumn<T>> columns)
    {
        foreach (var column in columns)
        {
            Start("key", "id", $"{prefix}_{column.Name}");
            _xml.WriteAttributeString("for", what);
            _xml.WriteAttributeString("attr.name", column.Name);
            _xml.WriteAttributeString(
                "attr.type",
                column.Type switch
                {
                    GraphColumnType.Whole => "int",
                    GraphColumnType.Real => "double",
                    GraphColumnType.Boolean => "boolean",
                    _ => "string",
                }
            );
            _xml.WriteEndElement();
        }

        if (Yed)
        {
            Start("key", "id", $"{prefix}_graphics");
            _xml.WriteAttributeString("for", what);
            _xml.WriteAttributeString("yfiles.type", $"{what}graphics");
            _xml.WriteEndElement();
        }
    }

    private void WriteNode(GraphNode node)
    {
        Start("node", "id", node.Id.Value);
        WriteData("n", _nodeColumns, node);
        if (Yed)
        {
            WriteGraphics("n", "ShapeNode", "NodeLabel", node.Entity.Name);
        }

        _xml.WriteEndElement();
    }

    private void WriteEdge(GraphEdge edge)
    {
        Start("edge", "id", edge.Id);
        _xml.WriteAttributeString("source", Clean(edge.Source.Value));
        _xml.WriteAttributeString("target", Clean(edge.Target.Value));
        if (_options.Flavor == GraphMlFlavor.Gephi && edge.Undirected)
        {
            _xml.WriteAttributeString("directed", "false");
        }

        WriteData("e", _edgeColumns, edge);
        if (Yed)
        {
            WriteGraphics("e", "PolyLineEdge", "EdgeLabel", edge.Predicate ?? edge.Cue ?? "");
        }

        _xml.WriteEndElement();
    }

    private void WriteData<T>(string prefix, ImmutableArray<GraphColumn<T>> columns, T item)
    {
        foreach (var column in columns)
        {
            var text = column.Get(_graph, item) switch
            {
                string value => Clean(value),
                int value => XmlConvert.ToString(value),
                bool value => XmlConvert.ToString(value),
                double value when double.IsFinite(value) => XmlConvert.ToString(Math.Round(value, RealPlaces) + 0.0),
                _ => "",
            };
            if (text.Length > 0)
            {
                Start("data", "key", $"{prefix}_{column.Name}");
                _xml.WriteString(text);
                _xml.WriteEndElement();
            }
        }
    }

    private void WriteGraphics(string prefix, string shape, string label, string text)
    {
        Start("data", "key", $"{prefix}_graphics");
        _xml.WriteStartElement("y", shape, YedNamespace);
        _xml.WriteStartElement("y", label, YedNamespace);
        _xml.WriteString(Clean(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }
}
