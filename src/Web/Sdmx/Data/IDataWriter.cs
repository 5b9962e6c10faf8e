namespace Mahalleh.Web.Sdmx.Data;

/// <summary>Writes a message of data, series by series.</summary>
internal interface IDataWriter : IDisposable
{
    /// <summary>Writes what stands before the series.</summary>
    void Begin();

    /// <summary>Writes a series.</summary>
    void Write(DataSeries series);

    /// <summary>Writes what stands after the series.</summary>
    void End();
}
