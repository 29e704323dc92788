using System.Reflection;

namespace EntityGraph.Tests.Architecture;

[TestFixture]
public sealed class PublicTypeTests
{
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

    private static readonly string[] s_packages =
    [
        "Newtonsoft",
        "CsvHelper",
        "AngleSharp",
        "SmartReader",
        "Microsoft.ML",
        "Google",
        "QuikGraph",
        "System.CommandLine",
        "Spectre",
    ];

    [TestCaseSource(nameof(s_assemblies))]
    public void PublicClasses_All_AreSealedStaticOrAbstract(string assembly)
    {
        var open = Assembly
            .Load(assembly)
            .GetExportedTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Select(type => type.FullName);

        Assert.That(open, Is.Empty);
    }

    [TestCaseSource(nameof(s_assemblies))]
    public void PublicTypes_All_AreNotNamedEntityGraph(string assembly)
    {
        var names = Assembly.Load(assembly).GetExportedTypes().Select(type => type.Name);

        Assert.That(names, Has.None.EqualTo("EntityGraph"));
    }

    [TestCaseSource(nameof(s_assemblies))]
    public void PublicSignatures_All_NameNoTypeOfAPackage(string assembly)
    {
        const BindingFlags declared =
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var leaks =
            from type in Assembly.Load(assembly).GetExportedTypes()
            from member in type.GetMembers(declared)
            from used in TypesOf(member)
            where s_packages.Any(package => used.Namespace?.StartsWith(package, StringComparison.Ordinal) == true)
            select $"{type.FullName}.{member.Name}: {used.FullName}";

        Assert.That(leaks, Is.Empty);
    }

    private static IEnumerable<Type> TypesOf(MemberInfo member) =>
        member switch
        {
            MethodInfo method => method
                .GetParameters()
                .Select(parameter => parameter.ParameterType)
                .Append(method.ReturnType)
                .SelectMany(Unwrap),
            ConstructorInfo constructor => constructor
                .GetParameters()
                .Select(parameter => parameter.ParameterType)
                .SelectMany(Unwrap),
            PropertyInfo property => Unwrap(property.PropertyType),
            FieldInfo field => Unwrap(field.FieldType),
            _ => [],
        };

    private static IEnumerable<Type> Unwrap(Type type) =>
        type.HasElementType ? Unwrap(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrap).Append(type)
        : [type];
}
