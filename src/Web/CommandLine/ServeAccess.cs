using Mahalleh.Web.Access;
using Mahalleh.Web.Access.Auditing;
using Mahalleh.Web.Access.Keys;

namespace Mahalleh.Web.CommandLine;

/// <summary>Opens what <c>serve</c> needs to control access, or says why it does not start.</summary>
internal static class ServeAccess
{
    /// <summary>Opens the key store and tries the audit log.</summary>
    /// <param name="keys">Path of the key store; empty for none.</param>
    /// <param name="audit">Path of the audit log; empty for none.</param>
    /// <returns>The options; null when one of the files will not do.</returns>
    public static AccessOptions? Open(string keys, string audit)
    {
        try
        {
            if (audit.Length > 0)
            {
                AuditLog.Open(audit).Dispose();
            }

            return new AccessOptions { Keys = keys.Length > 0 ? KeyRingWatch.Open(keys, TimeProvider.System) : KeyRingWatch.None, AuditPath = audit };
        }
        catch (KeyStoreException fault)
        {
            Terminal.Error($"The service does not start: {fault.Message} / انبار کلید پذیرفته نیست.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Terminal.Error($"The service does not start: the audit log cannot be written: {fault.Message} / گزارش دسترسی نوشته نمی‌شود.");
        }

        return null;
    }
}
