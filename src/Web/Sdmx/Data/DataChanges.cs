using Mahalleh.Web.Access;
using Mahalleh.Web.Api;
using Mahalleh.Web.Api.Questions;

namespace Mahalleh.Web.Sdmx.Data;

/// <summary>
/// Which observations are new or changed since a time (<c>updatedAfter</c>). What a release says never changes, so an observation changed when
/// a release that says otherwise was published: those are wanted that the release of that time did not have as they are now.
/// </summary>
internal sealed class DataChanges
{
    /// <summary>A release is taken up a little after it is published: who asked in between may have got the one before. So long it counts as not yet there.</summary>
    public static readonly TimeSpan TakeUp = TimeSpan.FromMinutes(10);

    private static readonly Measured[] Compared = [Components.Value, .. Components.Attributes.Where(attribute => attribute.On != Attachment.DataSet)];

    private readonly ScopedRelease? _earlier;
    private readonly SnapshotIndex? _index;
    private readonly bool _isPersian;
    private readonly Dictionary<ObservationSeries, ObservationSeries?> _twins = [];

    private DataChanges(ScopedRelease? earlier, SnapshotIndex? index, bool isPersian) => (_earlier, _index, _isPersian) = (earlier, index, isPersian);

    /// <summary>Id of the release that is compared with; empty where everything counts as changed.</summary>
    public string Since => _earlier?.Snapshot.Manifest.Id ?? "";

    /// <summary>Reads the parameter; the reader holds the fault when there is one.</summary>
    /// <param name="reader">The question's parameters and release.</param>
    /// <param name="indexes">Indexes of the snapshots.</param>
    /// <param name="isPersian">Whether units are in Persian.</param>
    /// <returns>The changes; null when the parameter is not given.</returns>
    public static DataChanges? Read(QuestionReader reader, SnapshotIndexes indexes, bool isPersian)
    {
        if (reader.Word(SdmxForms.UpdatedAfter) is not { } text)
        {
            return null;
        }

        if (!SdmxTime.TryRead(text, out var time))
        {
            reader.Refuse(SdmxForms.UpdatedAfter, text, SdmxTime.Forms);
            return null;
        }

        var earlier = reader.Release.Earlier.Select(manifest => reader.Release.Other(manifest.Id)).Prepend(reader.Release).OfType<ScopedRelease>().FirstOrDefault(release => release.Snapshot.Published <= time - TakeUp);
        return new DataChanges(earlier, earlier is null ? null : indexes.Of(earlier.Snapshot), isPersian);
    }

    /// <summary>Whether an observation is new, or has another value or attribute than it had.</summary>
    /// <param name="row">The observation.</param>
    public bool Holds(ObservationRow row) => _earlier is null || (_earlier.Snapshot != row.Series.Snapshot && Differs(row, _earlier));

    private bool Differs(ObservationRow row, ScopedRelease earlier)
    {
        if (!_twins.TryGetValue(row.Series, out var twin))
        {
            twin = ObservationTwin.Of(row.Series, earlier, _index!, _isPersian);
            _twins.Add(row.Series, twin);
        }

        return ObservationTwin.Of(row, twin, earlier) is not { } before
            || Compared.Any(component => CellText.Of(component.Column.Read(row)) != CellText.Of(component.Column.Read(before)));
    }
}
