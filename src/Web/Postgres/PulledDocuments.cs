using System.Text.RegularExpressions;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Postgres;

/// <summary>The texts of a package that a database keeps, written where the readers of a folder find them.</summary>
internal static partial class PulledDocuments
{
    private const long MostCharacters = 16 << 20;

    /// <summary>Whether a path is one of a text that belongs to a package.</summary>
    public static bool IsKnown(string path) => path == PackageDescriptionReader.FileName || CataloguePattern().IsMatch(path);

    /// <summary>Writes them into a new temporary folder. Nothing in them is about a person.</summary>
    /// <exception cref="DatabaseException">A path or a text is none of a package.</exception>
    public static DirectoryInfo Write(PostgresSession session)
    {
        var folder = Directory.CreateTempSubdirectory("mahalleh-documents-");
        try
        {
            folder.CreateSubdirectory("catalogue");
            using var rows = session.Query($"select path, case when length(content) <= {MostCharacters} then content end from {PostgresRelation.Name(PostgresSource.Documents)} order by path collate \"C\"");
            while (rows.Read())
            {
                var path = rows.Text(0);
                if (!IsKnown(path) || rows.IsNull(1))
                {
                    throw new DatabaseException(
                        "bad-document", PostgresSource.Documents, $"'{(path.Length > 60 ? path[..60] + "…" : path)}' is no text of a package, or too long; a path is {PackageDescriptionReader.FileName} or catalogue/….yaml.", false);
                }

                File.WriteAllText(Path.Combine(folder.FullName, path), rows.Text(1));
            }

            return folder;
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    [GeneratedRegex(@"\Acatalogue/[A-Za-z0-9][A-Za-z0-9_-]{0,60}\.yaml\z")]
    private static partial Regex CataloguePattern();
}
