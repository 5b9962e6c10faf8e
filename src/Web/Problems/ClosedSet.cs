using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Problems;

/// <summary>Holds a request to the parameters that its resource has.</summary>
internal static class ClosedSet
{
    /// <summary>The problem of the first parameter that is unknown or repeated; null when all are in order.</summary>
    /// <param name="query">The request's parameters.</param>
    /// <param name="known">Names of the resource's parameters.</param>
    public static ProblemHttpResult? Check(IQueryCollection query, IReadOnlyList<string> known)
    {
        foreach (var (name, values) in query)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                return Problem.UnknownParameter(name, known);
            }

            if (values.Count > 1)
            {
                return Problem.RepeatedParameter(name);
            }
        }

        return null;
    }
}
