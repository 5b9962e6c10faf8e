using System.Globalization;
using Mahalleh.Web.Problems;

namespace Mahalleh.Web.Access;

/// <summary>Answers a request that is not admitted.</summary>
internal static class RefusalAnswer
{
    private const string Bearer = "Bearer realm=\"mahalleh\", error=\"invalid_token\"";
    private const string Basic = "Basic realm=\"mahalleh\", charset=\"UTF-8\"";

    /// <summary>Writes the problem body with the headers that belong to its status.</summary>
    /// <param name="http">The request.</param>
    /// <param name="admission">The refusal.</param>
    public static Task WriteAsync(HttpContext http, Admission admission)
    {
        var (headers, problem) = (http.Response.Headers, admission.Problem ?? Problem.Fault());
        headers.XContentTypeOptions = "nosniff";
        if (problem.StatusCode == StatusCodes.Status401Unauthorized)
        {
            // A browser asks its reader for a password where Basic is offered; only who sent one is asked again.
            headers.WWWAuthenticate = Credential.Read(http.Request.Headers.Authorization).IsBasic ? Basic : Bearer;
        }

        if (admission.RetryAfter > 0)
        {
            headers.RetryAfter = admission.RetryAfter.ToString(CultureInfo.InvariantCulture);
        }

        return problem.ExecuteAsync(http);
    }
}
