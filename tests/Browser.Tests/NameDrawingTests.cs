using System.Text;
using Mahalleh.Web.Charts;
using Mahalleh.Web.Charts.Librsvg;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Texts;
using Xunit;

namespace Mahalleh.Browser.Tests;

/// <summary>
/// Five names that break careless typesetting, drawn as a picture by librsvg and by the browser from the same drawing: letters that do not join, or stand in another
/// order, would leave their ink elsewhere.
/// </summary>
public sealed class NameDrawingTests(ServiceFixture service)
{
    private const int Band = 60;
    private const int Width = 460;
    private static readonly string[] Names = ["محلهٔ نعمت‌آباد", "شهرک غرب (منطقهٔ ۲)", "پیروزی، چیتگر، ژاله، گیشا", "کوی ۱۳ آبان – 45%", "لا إله"];

    [Fact]
    public async Task A_picture_has_each_name_as_the_browser_draws_it()
    {
        var likeness = await CompareAsync(Names);
        Assert.All(Names.Zip(likeness), name => Assert.True(name.Second > 0.95, $"{name.First}: {name.Second}"));
    }

    // What the comparison must tell apart: letters one by one, and in the other order.
    [Fact]
    public async Task Letters_that_do_not_join_or_run_backwards_are_told_apart()
    {
        var apart = await CompareAsync(Names, [.. Names.Select(name => string.Join('\u200C', name.AsEnumerable()))]);
        var backwards = await CompareAsync(Names, [.. Names.Select(name => $"\u202D{name}\u202C")]);
        Assert.All(apart.Take(4).Concat(backwards), likeness => Assert.True(likeness < 0.9, $"{likeness}"));
    }

    private async Task<double[]> CompareAsync(string[] names, string[]? drawn = null)
    {
        using var painter = new PngPainter(ChartFonts.Paths);
        var svg = Encoding.UTF8.GetBytes(SvgWriter.StandAlone(Drawing(drawn ?? names)));
        var picture = Convert.ToBase64String(await painter.DrawAsync(svg, Width * 2, Band * names.Length * 2, CancellationToken.None));
        var drawing = Convert.ToBase64String(Encoding.UTF8.GetBytes(SvgWriter.StandAlone(Drawing(names), ChartFonts.FontFaces)));
        await using var visit = await service.OpenSiteAsync("about:blank", 800, "about:blank");
        return await visit.Page.EvaluateAsync<double[]>("""
            async ([drawing, picture, width, band, count]) => {
              const inkOf = async (address) => {
                const image = new Image();
                image.src = address;
                await image.decode();
                const canvas = document.createElement('canvas');
                [canvas.width, canvas.height] = [width * 2, band * count * 2];
                const pen = canvas.getContext('2d', { willReadFrequently: true });
                // A font inside a drawing may be decoded after the drawing: the second time it is there.
                for (let turn = 0; turn < 2; turn++) {
                  pen.fillStyle = '#fff';
                  pen.fillRect(0, 0, canvas.width, canvas.height);
                  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
                  await new Promise((drawn) => setTimeout(drawn, 200));
                }
                return Array.from({ length: count }, (_, at) => {
                  const { data } = pen.getImageData(0, at * band * 2, width * 2, band * 2);
                  const columns = new Float64Array(width * 2);
                  for (let pixel = 0; pixel < data.length / 4; pixel++) {
                    columns[pixel % (width * 2)] += 255 - data[pixel * 4];
                  }
                  return columns;
                });
              };
              // Letters of the two may stand a pixel or two apart, which grows along a name.
              const blurred = (columns) => columns.map((_, at) => columns.slice(Math.max(0, at - 6), at + 7).reduce((sum, ink) => sum + ink, 0));
              const likeness = (one, other, shift) => {
                let [both, ones, others] = [0, 0, 0];
                for (let at = 0; at < one.length; at++) {
                  const [a, b] = [one[at], other[at + shift] ?? 0];
                  both += a * b;
                  ones += a * a;
                  others += b * b;
                }
                return both / Math.sqrt(ones * others);
              };
              const [first, second] = await Promise.all([inkOf(`data:image/svg+xml;base64,${drawing}`), inkOf(`data:image/png;base64,${picture}`)]);
              return first.map((ink, at) => Math.max(...[-3, -2, -1, 0, 1, 2, 3].map((shift) => likeness(blurred(ink), blurred(second[at]), shift))));
            }
            """, new object[] { drawing, picture, Width, Band, names.Length });
    }

    private static Scene Drawing(string[] names) => new(
        Width, Band * names.Length, "Names", "Names", Language.Fa, [.. names.Select((name, at) => (Mark)new TextMark(Width - 10, (Band * at) + 40, name, 26, Anchor.Right) { IsRightToLeft = true })]);
}
