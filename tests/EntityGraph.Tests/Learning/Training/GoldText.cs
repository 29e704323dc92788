using System.Globalization;
using System.Text;

namespace EntityGraph.Tests.Learning.Training;

/// <summary>Gold with labels of its own, written for tests: who sails which ship where.</summary>
internal static class GoldText
{
    private static readonly string[] s_people = ["Orla", "Tamsin", "Bruno", "Keziah"];
    private static readonly string[] s_ships = ["Kestrel", "Marigold", "Thistle"];
    private static readonly string[] s_places = ["Ostwick", "Merrow", "Quay", "Varland", "Kenya"];

    /// <summary>
    /// A sentence for each number from <paramref name="from"/> to before <paramref name="to"/>, IOB2.
    /// </summary>
    public static string Sentences(int from, int to)
    {
        var text = new StringBuilder();
        for (var number = from; number < to; number++)
        {
            var person = s_people[number % s_people.Length];
            var ship = s_ships[number % s_ships.Length];
            var place = s_places[number % s_places.Length];
            text.Append(
                CultureInfo.InvariantCulture,
                $"{person}\tB-skipper\nsailed\tO\nthe\tO\nGood\tB-Ship.Name\n{ship}\tI-Ship.Name\nto\tO\n{place}\tB-location\n{number}\tO\ntimes\tO\n.\tO\n\n"
            );
        }

        return text.ToString();
    }

    /// <summary>Sentences of so many labels, one after the other.</summary>
    public static string ManyLabels(int labels, int sentences)
    {
        var text = new StringBuilder();
        for (var number = 0; number < sentences; number++)
        {
            var label = number % labels;
            var word = (char)('a' + label);
            text.Append(
                CultureInfo.InvariantCulture,
                $"the\tO\nN{word}{word}\tB-kind{label}\nM{word}\tI-kind{label}\nstood\tO\n{number}\tO\n\n"
            );
        }

        return text.ToString();
    }
}
