namespace EntityGraph.Tests.Export;

/// <summary>
/// The program that reads a GraphML file with networkx or igraph and compares every attribute with <c>graph.json</c>.
/// </summary>
internal static class ReadBackScript
{
    /// <summary>The exit code where the library is not installed.</summary>
    public const int Missing = 77;

    /// <summary>Arguments: graph.json, graph.graphml, networkx or igraph. Prints how much it compared.</summary>
    public const string Text = """
        import json, math, re, sys
        json_path, graphml_path, library = sys.argv[1:4]
        try:
            module = __import__(library)
        except ImportError:
            sys.exit(77)

        BAD = re.compile('[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]')
        clean = lambda text: BAD.sub('', text)
        joined = lambda items: '|'.join(item.replace('\\', '\\\\').replace('|', '\\|') for item in items)
        with open(json_path, encoding='utf-8') as file:
            graph = json.load(file)
        sentences = {(d['id'], s['index']): s['text'] for d in graph['documents'] for s in d['sentences']}

        def asserted(evidence):
            return not (evidence.get('negated') or evidence.get('claimedBy') or evidence.get('claimedByUnknown')) and evidence['modality'] == 'asserted'

        def expected_node(node):
            values = {k: v for k, v in node.items() if k not in ('id', 'aliases', 'documentBound')}
            values['aliases'] = joined(node.get('aliases', []))
            return finish(values)

        def expected_edge(edge):
            values = {k: v for k, v in edge.items() if k not in ('id', 'source', 'target', 'evidence')}
            values['evidence'] = joined('%s#%d-%d' % (e['document'], e['start'], e['end']) for e in edge['evidence'][:10])
            best = max(edge['evidence'], key=lambda e: (asserted(e), e['score']))
            values['sample'] = ' '.join(re.split('[ \t\r\n]+', sentences[best['document'], best['sentence']]))
            return finish(values)

        def finish(values):
            values = {k: clean(v) if isinstance(v, str) else v for k, v in values.items()}
            return {k: v for k, v in values.items() if v != ''}

        nodes = {clean(n['id']): expected_node(n) for n in graph['nodes']}
        edges = {clean(e['id']): (clean(e['source']), clean(e['target']), expected_edge(e)) for e in graph['edges']}
        compared = 0

        def same(what, found, expected):
            global compared
            assert sorted(found) == sorted(expected), (what, sorted(found), sorted(expected))
            for name, value in expected.items():
                got = found[name]
                if library == 'networkx':
                    assert type(got) is type(value) or (type(value) is int and type(got) is float), (what, name, got, value)
                assert got == value, (what, name, got, value)
                compared += 1

        if library == 'networkx':
            read = module.read_graphml(graphml_path, force_multigraph=True)
            assert read.is_directed()
            found_nodes = dict(read.nodes(data=True))
            found_edges = {key: (s, t, {k: v for k, v in data.items() if k != 'id'}) for s, t, key, data in read.edges(keys=True, data=True)}
        else:
            read = module.Graph.Read_GraphML(graphml_path)
            assert read.is_directed()

            # igraph fills in what is absent.
            def present(values):
                return {k: v for k, v in values.items() if k != 'id' and v not in ('', None) and not (isinstance(v, float) and math.isnan(v))}
            found_nodes = {v['id']: present(v.attributes()) for v in read.vs}
            found_edges = {e['id']: (read.vs[e.source]['id'], read.vs[e.target]['id'], present(e.attributes())) for e in read.es}

        assert sorted(found_nodes) == sorted(nodes), (sorted(found_nodes), sorted(nodes))
        assert sorted(found_edges) == sorted(edges), (sorted(found_edges), sorted(edges))
        for id, expected in nodes.items():
            same(id, found_nodes[id], expected)
        for id, (source, target, expected) in edges.items():
            assert found_edges[id][:2] == (source, target), id
            same(id, found_edges[id][2], expected)
        print('%d nodes, %d edges, %d attributes' % (len(nodes), len(edges), compared))
        """;
}
