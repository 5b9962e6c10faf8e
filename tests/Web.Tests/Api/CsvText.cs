using System.Text;

namespace Mahalleh.Web.Tests.Api;

/// <summary>Reads CSV by RFC 4180, independently of the writer.</summary>
internal static class CsvText
{
    public static List<string[]> Read(string text)
    {
        var (rows, row, field, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                if (quoted && at + 1 < text.Length && text[at + 1] == '"')
                {
                    field.Append(text[at++]);
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (!quoted && (text[at] is ',' or '\n'))
            {
                row.Add(field.ToString());
                field.Clear();
                if (text[at] == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                field.Append(text[at]);
            }
        }

        return rows;
    }
}
