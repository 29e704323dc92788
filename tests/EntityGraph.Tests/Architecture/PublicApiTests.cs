using System.Reflection;
using System.Text;
using EntityGraph.Tests.Support;

namespace EntityGraph.Tests.Architecture;

/// <summary>The public API is a contract: a member cannot appear or go unnoticed.</summary>
[TestFixture]
public sealed class PublicApiTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] s_assemblies =
    [
        "EntityGraph.Core",
        "EntityGraph.Formats",
        "EntityGraph.Reading",
        "EntityGraph.Learning",
        "EntityGraph.Graphs",
        "EntityGraph.Export",
        "EntityGraph.Evaluation",
        "EntityGraph",
    ];

    // What the compiler writes into every record is no news.
    private static readonly string[] s_ofRecords =
    [
        "Equals",
        "GetHashCode",
        "ToString",
        "Deconstruct",
        "<Clone>$",
        "op_Equality",
        "op_Inequality",
        "EqualityContract",
    ];

    [Test]
    public void PublicApi_OfAllLibraries_IsTheAcceptedOne()
    {
        var builder = new StringBuilder();
        foreach (var assembly in s_assemblies)
        {
            builder.Append("# ").Append(assembly).Append('\n');
            foreach (
                var type in Assembly
                    .Load(assembly)
                    .GetExportedTypes()
                    .OrderBy(type => type.FullName, StringComparer.Ordinal)
            )
            {
                builder.Append(type.FullName).Append('\n');
                foreach (var member in Members(type))
                {
                    builder.Append("    ").Append(member).Append('\n');
                }
            }
        }

        GoldenFile.Verify("PublicApi.txt", builder.ToString());
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type);
        }

        return type.GetMembers(Declared)
            .Where(member => !s_ofRecords.Contains(member.Name))
            .Where(member =>
                member is not MethodInfo { IsSpecialName: true }
                || member.Name.StartsWith("op_", StringComparison.Ordinal)
            )
            .Select(member => member.ToString() ?? member.Name)
            .Order(StringComparer.Ordinal);
    }
}
