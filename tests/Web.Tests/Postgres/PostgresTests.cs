using Xunit;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>Tests that share one server, each with databases of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
