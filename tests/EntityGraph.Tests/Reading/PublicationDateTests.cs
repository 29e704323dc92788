using System.Globalization;
using EntityGraph.Reading;

namespace EntityGraph.Tests.Reading;

[TestFixture]
public sealed class PublicationDateTests
{
    [TestCase("2024-08-21")]
    [TestCase("2024-08-21T23:30:00-11:00")]
    [TestCase("2024/08/21 10:00")]
    [TestCase("20240821")]
    [TestCase("21 August 2024")]
    [TestCase("21st of August, 2024")]
    [TestCase("August 21, 2024")]
    [TestCase("Aug. 21st 2024, 10:15 a.m.")]
    [TestCase("Wed, 21 Aug 2024 10:00:00 GMT")]
    [TestCase("Wednesday, August 21, 2024")]
    [TestCase("21-Aug-2024")]
    [TestCase("08/21/2024")]
    [TestCase("21/08/2024")]
    [TestCase("21.08.2024")]
    public void Parse_CommonForm_GivesTheDayAsWritten(string text)
    {
        Assert.That(PublicationDate.Parse(text), Is.EqualTo(new DateOnly(2024, 8, 21)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("yesterday")]
    [TestCase("03/04/2024")]
    [TestCase("2024-02-30")]
    [TestCase("2024-13-01")]
    [TestCase("August 2024")]
    [TestCase("Aug 21")]
    [TestCase("1724198400")]
    public void Parse_NoWholeDay_IsNull(string? text)
    {
        Assert.That(PublicationDate.Parse(text), Is.Null);
    }

    [Test]
    [SetCulture("tr-TR")]
    public void Parse_UnderATurkishCulture_ReadsJulyAndJune()
    {
        Assert.That(CultureInfo.CurrentCulture.Name, Is.EqualTo("tr-TR"));
        Assert.That(PublicationDate.Parse("JUNE 3, 2024"), Is.EqualTo(new DateOnly(2024, 6, 3)));
        Assert.That(PublicationDate.Parse("3 APRIL 2024"), Is.EqualTo(new DateOnly(2024, 4, 3)));
    }
}
