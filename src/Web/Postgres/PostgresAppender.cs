using Mahalleh.Web.Engines;
using Npgsql;
using NpgsqlTypes;

namespace Mahalleh.Web.Postgres;

/// <summary>Appends rows by binary COPY.</summary>
internal sealed class PostgresAppender(NpgsqlBinaryImporter importer, DatabaseAddress address, string table) : ISqlAppender
{
    private bool _inRow;

    public ISqlAppender Add(int value) => Write(() => importer.Write(value, NpgsqlDbType.Integer));

    public ISqlAppender Add(string value) => Write(() => importer.Write(value, NpgsqlDbType.Varchar));

    public ISqlAppender Add(DateOnly? value) => Write(() =>
    {
        if (value is { } date)
        {
            importer.Write(date, NpgsqlDbType.Date);
        }
        else
        {
            importer.WriteNull();
        }
    });

    public void EndRow() => _inRow = false;

    public void Complete() => Write(() => importer.Complete(), startsRow: false);

    public void Dispose()
    {
        try
        {
            importer.Dispose();
        }
        catch (Exception fault) when (PostgresSession.IsOfDriver(fault))
        {
            throw DatabaseRefusal.Of(fault, address, table);
        }
    }

    private PostgresAppender Write(Action write, bool startsRow = true)
    {
        try
        {
            if (startsRow && !_inRow)
            {
                importer.StartRow();
                _inRow = true;
            }

            write();
            return this;
        }
        catch (Exception fault) when (PostgresSession.IsOfDriver(fault))
        {
            throw DatabaseRefusal.Of(fault, address, table);
        }
    }
}
