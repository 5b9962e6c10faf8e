namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>What a reader without further knowledge must not be able to rule out of a primary cell (docs/disclosure.md, "What safe means").</summary>
internal readonly record struct AttackNeed(CellAddress Cell, long Low, long High);
