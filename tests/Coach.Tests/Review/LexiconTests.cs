using System.Reflection;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Tests.Review;

public sealed class LexiconTests
{
    [Fact]
    public void Classes_Embedded_AreThoseThatTheCodeNames()
    {
        var named = typeof(WordClass).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();
        var problems = string.Join('\n',
        [
            .. Suts.Lexicon.Classes.Keys.Except(named).Select(name => $"'{name}' stands in Lexicon/*.en.json and isn't named in WordClass."),
            .. named.Except(Suts.Lexicon.Classes.Keys).Select(name => $"'{name}' is named in WordClass and stands in no Lexicon/*.en.json."),
        ]);
        Assert.True(problems.Length == 0, problems);
    }

    [Fact]
    public void Classes_Embedded_HaveNoEmptyListAndNoPhraseTwice()
    {
        foreach (var (name, spellings) in LexiconFiles.Lists())
        {
            Assert.NotEmpty(spellings);
            Assert.True(spellings.Distinct().Count() == spellings.Length, $"{name}: {string.Join(", ", spellings.GroupBy(s => s).Where(g => g.Count() > 1).Select(g => g.Key))}");
        }
    }

    [Theory]
    [InlineData("even if you doubled the salary", WordClass.SetAside, "even if you")]
    [InlineData("I’ve decided to turn the offer down.", WordClass.SaysNo, "decided to turn")]
    [InlineData("the equity's 20% lower", WordClass.Amount, "20% lower")]
    [InlineData("im not taking it", WordClass.SaysNo, "im not taking")]
    public void Read_Words_AreMentions(string text, string name, string quote)
    {
        var reading = Suts.Lexicon.Read(new Passage(PassageContext.Reason, text));

        Assert.Contains(reading.Of(name), mention => reading.SpanOf(mention).Of(text).Contains(quote, StringComparison.Ordinal) || quote.Contains(reading.SpanOf(mention).Of(text), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("One. Two! Three?", 3)]
    [InlineData("Mr. Bhatt called at 9.30 about v1.2. I said no.", 2)]
    [InlineData("what?! no...", 2)]
    [InlineData("", 0)]
    [InlineData("🙃🙃", 1)]
    public void Read_Text_HasSentences(string text, int sentences) =>
        Assert.Equal(sentences, Suts.Lexicon.Read(new Passage(PassageContext.Reason, text)).Sentences.Count);
}
