namespace Mahalleh.Indicators.Disclosure;

/// <summary>A primary cell of which the tables around it rule out a value that it must be able to have.</summary>
/// <param name="Cell">Its number.</param>
/// <param name="Helpers">Published cells each of which, were it hidden, would let it get nearer to that value; those that could bring it there alone come first, ascending, then the others.</param>
public sealed record UnsafeCell(int Cell, IReadOnlyList<int> Helpers);
