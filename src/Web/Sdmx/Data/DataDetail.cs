namespace Mahalleh.Web.Sdmx.Data;

/// <summary>How much of the series an answer has.</summary>
/// <param name="HasObservations">Whether it has observations.</param>
/// <param name="HasAttributes">Whether it has attributes.</param>
internal readonly record struct DataDetail(bool HasObservations, bool HasAttributes)
{
    /// <summary>What a word of the parameter <c>detail</c> means.</summary>
    public static DataDetail Of(string word) => new(word is "full" or "dataonly", word is "full" or "nodata");

    /// <summary>The attributes of a series that it has.</summary>
    public IEnumerable<Measured> OfSeries => HasAttributes ? Components.Attributes.Where(Components.IsOfSeries) : [];

    /// <summary>The attributes of an observation that it has.</summary>
    public IEnumerable<Measured> OfObservation => HasAttributes && HasObservations ? Components.Attributes.Where(attribute => attribute.On == Attachment.Observation) : [];

    /// <summary>The attributes of the whole that it has.</summary>
    public IEnumerable<Measured> OfDataSet => HasAttributes ? Components.Attributes.Where(attribute => attribute.On == Attachment.DataSet) : [];
}
