using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

/// <summary>Every way to pretend to be a channel, and the one true way.</summary>
public sealed class ForgeryTests(SceneFixture fixture) : IClassFixture<SceneFixture>
{
    private static readonly Dictionary<string, Func<TestAuthority, string, string?>> Forgeries = new()
    {
        ["no header"] = (_, _) => null,
        ["an empty header"] = (_, _) => "",
        ["no token"] = (_, _) => "Bearer ",
        ["garbage"] = (_, _) => "Bearer garbage",
        ["garbage in three parts"] = (_, _) => "Bearer e30.e30.e30",
        ["bytes in three parts"] = (_, _) => "Bearer AAAA.////.\u007f",
        ["basic authentication"] = (_, _) => $"Basic {Convert.ToBase64String("user:password"u8)}",
        ["another scheme"] = (authority, url) => $"Token {authority.Issue(url)}",
        ["two tokens"] = (authority, url) => $"Bearer {authority.Issue(url)}, Bearer {authority.Issue(url)}",
        ["alg none"] = (authority, url) => $"Bearer {authority.IssueUnsigned(url)}",
        ["alg None"] = (authority, url) => $"Bearer {authority.IssueUnsigned(url, "None")}",
        ["RS256 without a signature"] = (authority, url) => $"Bearer {authority.IssueUnsigned(url, "RS256")}",
        ["HS256 with the public key"] = (authority, url) => $"Bearer {authority.Issue(url, credentials: Symmetric(authority))}",
        ["RS512"] = (authority, url) => $"Bearer {authority.Issue(url, credentials: new(authority.Credentials.Key, SecurityAlgorithms.RsaSha512))}",
        ["PS256"] = (authority, url) => $"Bearer {authority.Issue(url, credentials: new(authority.Credentials.Key, SecurityAlgorithms.RsaSsaPssSha256))}",
        ["another key under the right id"] = (authority, url) => $"Bearer {authority.Issue(url, credentials: Other(authority.KeyId))}",
        ["another key under another id"] = (authority, url) => $"Bearer {authority.Issue(url, credentials: Other("key-0"))}",
        ["a key without an id"] = (authority, url) => $"Bearer {authority.Issue(url, credentials: Other(null))}",
        ["another issuer"] = (authority, url) => $"Bearer {authority.Issue(url, issuer: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")}",
        ["an issuer that only begins right"] = (authority, url) => $"Bearer {authority.Issue(url, issuer: $"{TestAuthority.Issuer}.evil.example")}",
        ["another audience"] = (authority, url) => $"Bearer {authority.Issue(url, audience: "99999999-2222-3333-4444-555555555555")}",
        ["no audience"] = (authority, url) => $"Bearer {authority.Issue(url, audience: "")}",
        ["expired"] = (authority, url) => $"Bearer {authority.Issue(url, from: TimeSpan.FromHours(-2), until: TimeSpan.FromMinutes(-6))}",
        ["from the future"] = (authority, url) => $"Bearer {authority.Issue(url, from: TimeSpan.FromMinutes(6))}",
        ["another service URL"] = (authority, _) => $"Bearer {authority.Issue("https://smba.trafficmanager.net/emea/")}",
        ["a service URL with another path"] = (authority, url) => $"Bearer {authority.Issue(url + "/")}",
        ["no service URL"] = (authority, _) => $"Bearer {authority.Issue("")}",
        ["a changed payload"] = (authority, url) => $"Bearer {WithPayloadOf(authority.Issue(url, audience: "another"), authority.Issue(url))}",
    };

    public static TheoryData<string> Names => [.. Forgeries.Keys];

    private readonly Scene _scene = fixture.Scene;
    private readonly string _id = Guid.NewGuid().ToString("N");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Receive_Forgery_IsUnauthorizedWithoutDetailsAndWithoutEffect(string name)
    {
        var answer = await _scene.PostAsync(Forgeries[name](_scene.Authority, _scene.Connector.ServiceUrl), _scene.Message(_id));

        await _scene.AssertRefusedAsync(answer, HttpStatusCode.Unauthorized, _id);
    }

    [Theory]
    [InlineData(-120, -4)]
    [InlineData(4, 60)]
    [InlineData(-1, 60)]
    public async Task Receive_GoodToken_IsTaken(int fromMinutes, int untilMinutes)
    {
        var token = _scene.Authority.Issue(_scene.Connector.ServiceUrl, from: TimeSpan.FromMinutes(fromMinutes), until: TimeSpan.FromMinutes(untilMinutes));

        Assert.Equal(HttpStatusCode.OK, (await _scene.PostAsync($"bearer {token}", _scene.Message(_id))).StatusCode);
        Assert.Single(await _scene.Connector.WaitForAsync(1, _id));
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("MSTEAMS")]
    [InlineData("slack")]
    [InlineData("directline")]
    public async Task Receive_OtherChannelThanTheKeyIsEndorsedFor_IsUnauthorized(string channel)
    {
        await _scene.AssertRefusedAsync(await _scene.PostAsync(_scene.Token(), _scene.Message(_id, channel)), HttpStatusCode.Unauthorized, _id);
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("directline")]
    [InlineData("console")]
    public async Task Receive_ChannelOfOurOwn_IsUnauthorizedEvenWhenEndorsed(string channel)
    {
        await using var scene = await Scene.StartAsync();
        scene.Authority.Endorsements = ["msteams", channel];

        await scene.AssertRefusedAsync(await scene.PostAsync(scene.Token(), scene.Message("m1", channel)), HttpStatusCode.Unauthorized, "m1");
    }

    [Fact]
    public async Task Receive_KeyWithoutEndorsements_IsUnauthorized()
    {
        await using var scene = await Scene.StartAsync();
        scene.Authority.Endorsements = [];

        Assert.Equal(HttpStatusCode.Unauthorized, (await scene.PostAsync(scene.Token(), scene.Message("m1"))).StatusCode);
        Assert.Empty(scene.Connector.Calls);
    }

    [Theory]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task Receive_ServiceUrlThatMayNotBeCalled_IsUnauthorizedEvenInAGoodToken(string serviceUrl)
    {
        var answer = await _scene.PostAsync($"Bearer {_scene.Authority.Issue(serviceUrl)}", Scene.Message(_id, "msteams", serviceUrl));

        await _scene.AssertRefusedAsync(answer, HttpStatusCode.Unauthorized, _id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    public async Task Receive_MalformedWithAGoodToken_IsABadRequest(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await _scene.PostAsync(_scene.Token(), body)).StatusCode);
    }

    [Fact]
    public async Task Receive_TooLarge_IsTooLarge()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _scene.PostAsync(_scene.Token(), new string(' ', 256 * 1024) + _scene.Message(_id))).StatusCode);
    }

    [Theory]
    [InlineData(31, HttpStatusCode.OK)]
    [InlineData(32, HttpStatusCode.BadRequest)]
    [InlineData(30_000, HttpStatusCode.BadRequest)]
    public async Task Receive_NestedDeeply_IsABadRequest(int depth, HttpStatusCode expected)
    {
        var value = new StringBuilder().Insert(0, "{\"a\":", depth).Append('1').Append('}', depth);

        Assert.Equal(expected, (await _scene.PostAsync(_scene.Token(), _scene.Message(_id, more: $", \"value\": {value}"))).StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task Receive_NotSaidToBeJson_IsUnsupported(string? contentType)
    {
        await _scene.AssertRefusedAsync(await _scene.PostAsync(_scene.Token(), _scene.Message(_id), contentType), HttpStatusCode.UnsupportedMediaType, _id);
    }

    [Fact]
    public async Task Receive_NoKeysToBeHad_IsUnavailableAndRecovers()
    {
        await using var scene = await Scene.StartAsync();
        scene.Authority.Status = StatusCodes.Status500InternalServerError;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await scene.PostAsync(scene.Token(), scene.Message("m1"))).StatusCode);

        scene.Authority.Status = StatusCodes.Status200OK;
        await Task.Delay(TimeSpan.FromSeconds(2.1));

        Assert.Equal(HttpStatusCode.OK, (await scene.PostAsync(scene.Token(), scene.Message("m1"))).StatusCode);
    }

    [Fact]
    public async Task Receive_NoAppIdButAToken_IsUnauthorized()
    {
        await using var scene = await Scene.StartAsync();
        await using var anonymous = await RunningServer.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await Scene.PostAsync(anonymous, scene.Token(), scene.Message("m1"))).StatusCode);
        Assert.Empty(scene.Connector.Calls);
    }

    private static SigningCredentials Symmetric(TestAuthority authority) =>
        new(new SymmetricSecurityKey(authority.PublicKey) { KeyId = authority.KeyId }, SecurityAlgorithms.HmacSha256);

    private static SigningCredentials Other(string? keyId) => new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = keyId }, SecurityAlgorithms.RsaSha256);

    private static string WithPayloadOf(string signed, string other) => $"{signed.Split('.')[0]}.{other.Split('.')[1]}.{signed.Split('.')[2]}";
}
