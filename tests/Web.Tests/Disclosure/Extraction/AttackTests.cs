using Xunit;

namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>Tests that attack one release.</summary>
[CollectionDefinition(Name)]
public sealed class AttackTests : ICollectionFixture<AttackedRelease>
{
    public const string Name = "Attack";
}
