using System.Net;

namespace FluxGen.Spec.Normalizing;

internal static class StatusNames
{
    public static bool IsSuccess(string status) => status.Length == 3 && status[0] == '2';

    public static string Of(string status) => status switch
    {
        "default" => "Default",
        "200" => "Ok",
        "207" => "MultiStatus",
        "1XX" => "Informational",
        "2XX" => "Success",
        "3XX" => "Redirection",
        "4XX" => "ClientError",
        "5XX" => "ServerError",
        _ when int.TryParse(status, out int code) && Enum.IsDefined((HttpStatusCode)code) => ((HttpStatusCode)code).ToString(),
        _ => "Status" + CSharpNames.Part(status),
    };
}
