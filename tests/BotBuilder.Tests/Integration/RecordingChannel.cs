using System.Net;
using System.Text;

namespace DeclineBot.BotBuilder.Tests.Integration;

/// <summary>A channel's REST interface that remembers what it was sent.</summary>
public sealed class RecordingChannel : HttpMessageHandler, IHttpClientFactory
{
    public List<string> Requests { get; } = [];

    public List<string> Bodies { get; } = [];

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public string Answer { get; set; } = """{"id":"sent-1"}""";

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}");
        Bodies.Add(request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken));
        return new HttpResponseMessage(Status) { RequestMessage = request, Content = new StringContent(Answer, Encoding.UTF8, "application/json") };
    }
}
