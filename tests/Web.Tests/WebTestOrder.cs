using Mahalleh.Web.Tests.Disclosure.Extraction;
using Mahalleh.Web.Tests.Disclosure.Twins;
using Mahalleh.Web.Tests.Postgres;
using Xunit;

[assembly: TestCollectionOrderer(typeof(Mahalleh.Web.Tests.WebTestOrder))]

namespace Mahalleh.Web.Tests;

/// <summary>Databases, attacks and twins before all else.</summary>
public sealed class WebTestOrder() : LongestFirst(PostgresTests.Name, ClusterTests.Name, AttackTests.Name, nameof(NonInterferenceTests));
