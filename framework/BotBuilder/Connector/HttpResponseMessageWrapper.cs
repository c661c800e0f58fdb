using System.Net;

namespace Microsoft.Rest;

/// <summary>What remains of an HTTP response after it was read.</summary>
public class HttpResponseMessageWrapper
{
    /// <summary>A response and its content.</summary>
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Content = content;
        Headers = httpResponse.Headers.Concat(httpResponse.Content.Headers).ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; protected set; }

    /// <summary>The status in words.</summary>
    public string? ReasonPhrase { get; protected set; }

    /// <summary>The body.</summary>
    public string Content { get; set; }

    /// <summary>The headers by name.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; }
}
