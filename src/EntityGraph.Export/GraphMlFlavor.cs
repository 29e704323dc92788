namespace EntityGraph.Export;

/// <summary>Which program GraphML is written for.</summary>
public enum GraphMlFlavor
{
    /// <summary>
    /// What networkx, igraph, Gephi and Cytoscape all read: every edge directed, symmetric ones marked by
    /// <c>undirected</c>.
    /// </summary>
    Plain,

    /// <summary>Symmetric edges have <c>directed="false"</c>, which networkx refuses.</summary>
    Gephi,

    /// <summary>With labels that yEd draws.</summary>
    Yed,
}
