using System.Net;
using DeclineBot.Bot.Channels.BotFramework;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

public sealed class ServiceUrlRuleTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://smba.trafficmanager.net/emea/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/", true)]
    [InlineData("https://webchat.botframework.com", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://user:password@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net/?a=b", false)]
    [InlineData("https://smba.trafficmanager.net/#a", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("https://intranet/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://2130706433/", false)]
    [InlineData("https://0x7f.1/", false)]
    [InlineData("https://8.8.8.8/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://[::ffff:10.0.0.1]/", false)]
    [InlineData("urn:botframework:websocket:x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("smba.trafficmanager.net", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Allows_Registered_OnlyNamesOnTheInternet(string? serviceUrl, bool expected)
    {
        using var parts = new BotFrameworkParts(BotFrameworkParts.Registered);

        Assert.Equal(expected, parts.Get<ServiceUrlRule>().Allows(serviceUrl));
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    [InlineData("http://192.168.1.5/", false)]
    [InlineData("http://localhost.evil.example/", false)]
    [InlineData("http://localhost@evil.example/", false)]
    public void Allows_Anonymous_OnlyThisMachine(string serviceUrl, bool expected)
    {
        using var parts = new BotFrameworkParts();

        Assert.Equal(expected, parts.Get<ServiceUrlRule>().Allows(serviceUrl));
    }

    [Theory]
    [InlineData("52.112.0.1", true)]
    [InlineData("2603:1030:20e:3::23c", true)]
    [InlineData("64:ff9b::3470:1", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.100.100.200", false)]
    [InlineData("127.0.0.53", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("2001:db8::1", false)]
    public void Contain_Address_TellsTheInternetFromTheRest(string address, bool expected) =>
        Assert.Equal(expected, PublicAddresses.Contain(IPAddress.Parse(address)));
}
