using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api.Questions;

/// <summary>Holds a request to the parameters that its resource declares.</summary>
internal static class ClosedSet
{
    /// <summary>The problem of the first parameter that is unknown or repeated; null when all are in order.</summary>
    /// <param name="query">The request's parameters.</param>
    /// <param name="declared">The resource's parameters.</param>
    public static ProblemHttpResult? Check(IQueryCollection query, IReadOnlyList<Parameter> declared)
    {
        foreach (var (name, values) in query)
        {
            if (!declared.Any(parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal)))
            {
                return Problem.UnknownParameter(name, declared.Select(parameter => parameter.Name));
            }

            if (values.Count > 1)
            {
                return Problem.RepeatedParameter(name);
            }
        }

        return null;
    }
}
