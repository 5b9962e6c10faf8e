namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>A primary cell that is not safe: the values that are left of it.</summary>
/// <param name="Need">What should be left.</param>
/// <param name="Least">Least value that agrees with everything published.</param>
/// <param name="Greatest">Greatest value.</param>
/// <param name="Cells">Hidden cells of the system that says so.</param>
/// <param name="Facts">The facts that rule the value out, each as often as it is taken.</param>
internal sealed record AttackFinding(AttackNeed Need, double Least, double Greatest, int Cells, IReadOnlyList<(double Weight, AttackRow Fact)> Facts)
{
    public override string ToString() => FormattableString.Invariant($"{Need.Cell}: {Least:0.##} … {Greatest:0.##}, should hold {Need.Low} … {Need.High} ({Cells} hidden cells)");
}
