namespace EntityGraph;

/// <summary>The four classes of CAMEO events (Schrodt 2012; grouped as GDELT and PETRARCH do).</summary>
public enum QuadClass
{
    /// <summary>Codes 01 to 05: statements, appeals, consultation, diplomacy.</summary>
    VerbalCooperation,

    /// <summary>Codes 06 to 08: cooperation, aid, yielding.</summary>
    MaterialCooperation,

    /// <summary>Codes 09 to 13: investigating, demanding, disapproving, rejecting, threatening.</summary>
    VerbalConflict,

    /// <summary>Codes 14 to 20: protest, force, assault, fighting, mass violence.</summary>
    MaterialConflict,
}
