namespace DeclineBot.Coach.Review.Language;

/// <summary>The classes of the lexicon that rules and signals name.</summary>
public static partial class WordClass
{
    /// <summary>The class `decline-verb`.</summary>
    public const string DeclineVerb = "decline-verb";

    /// <summary>The class `accept-other`.</summary>
    public const string AcceptOther = "accept-other";

    /// <summary>The class `decided`.</summary>
    public const string Decided = "decided";

    /// <summary>The class `decision`.</summary>
    public const string Decision = "decision";

    /// <summary>The class `hedged-decision`.</summary>
    public const string HedgedDecision = "hedged-decision";

    /// <summary>The class `greeting`.</summary>
    public const string Greeting = "greeting";

    /// <summary>The class `courtesy-opening`.</summary>
    public const string CourtesyOpening = "courtesy-opening";

    /// <summary>The class `stay-in-touch`.</summary>
    public const string StayInTouch = "stay-in-touch";

    /// <summary>The class `in-touch`.</summary>
    public const string InTouch = "in-touch";

    /// <summary>The class `thanking`.</summary>
    public const string Thanking = "thanking";

    /// <summary>The class `says-no`.</summary>
    public const string SaysNo = "says-no";

    /// <summary>The class `offer-noun`.</summary>
    public const string OfferNoun = "offer-noun";

    /// <summary>The class `hedge`.</summary>
    public const string Hedge = "hedge";

    /// <summary>The class `sign-off`.</summary>
    public const string SignOff = "sign-off";

    /// <summary>The class `courtesy`.</summary>
    public const string Courtesy = "courtesy";

    /// <summary>The class `touch`.</summary>
    public const string Touch = "touch";

    /// <summary>The class `filler`.</summary>
    public const string Filler = "filler";

    /// <summary>The class `sentence-opening`.</summary>
    public const string SentenceOpening = "sentence-opening";

    /// <summary>The class `dangling-opening`.</summary>
    public const string DanglingOpening = "dangling-opening";

    /// <summary>The class `dangling-closing`.</summary>
    public const string DanglingClosing = "dangling-closing";

    /// <summary>The class `finite-verb`.</summary>
    public const string FiniteVerb = "finite-verb";

    /// <summary>The class `common`.</summary>
    public const string Common = "common";

    /// <summary>The class `better`.</summary>
    public const string Better = "better";

    /// <summary>The class `comparing-verb`.</summary>
    public const string ComparingVerb = "comparing-verb";

    /// <summary>The class `than`.</summary>
    public const string Than = "than";

    /// <summary>The class `vague-better`.</summary>
    public const string VagueBetter = "vague-better";

    /// <summary>The class `pay-compare`.</summary>
    public const string PayCompare = "pay-compare";

    /// <summary>The class `negative`.</summary>
    public const string Negative = "negative";

    /// <summary>The class `kind`.</summary>
    public const string Kind = "kind";

    /// <summary>The class `complaint-turn`.</summary>
    public const string ComplaintTurn = "complaint-turn";

    /// <summary>The class `doubt-about`.</summary>
    public const string DoubtAbout = "doubt-about";

    /// <summary>The class `gut-negative`.</summary>
    public const string GutNegative = "gut-negative";

    /// <summary>The class `hostile`.</summary>
    public const string Hostile = "hostile";

    /// <summary>The class `complaint-shape`.</summary>
    public const string ComplaintShape = "complaint-shape";

    /// <summary>The class `few`.</summary>
    public const string Few = "few";

    /// <summary>The class `safety`.</summary>
    public const string Safety = "safety";

    /// <summary>The class `sarcasm`.</summary>
    public const string Sarcasm = "sarcasm";

    /// <summary>The class `brush-off`.</summary>
    public const string BrushOff = "brush-off";

    /// <summary>The class `they`.</summary>
    public const string They = "they";

    /// <summary>The class `them-as-side`.</summary>
    public const string ThemAsSide = "them-as-side";

    /// <summary>The class `other-side`.</summary>
    public const string OtherSide = "other-side";

    /// <summary>The class `you`.</summary>
    public const string You = "you";

    /// <summary>The class `your-side`.</summary>
    public const string YourSide = "your-side";

    /// <summary>The class `org`.</summary>
    public const string Org = "org";

    /// <summary>The class `job`.</summary>
    public const string Job = "job";

    /// <summary>The class `side-thing`.</summary>
    public const string SideThing = "side-thing";

    /// <summary>The class `person-role`.</summary>
    public const string PersonRole = "person-role";

    /// <summary>The class `family`.</summary>
    public const string Family = "family";

    /// <summary>The class `health`.</summary>
    public const string Health = "health";

    /// <summary>The class `study`.</summary>
    public const string Study = "study";

    /// <summary>The class `place-limit`.</summary>
    public const string PlaceLimit = "place-limit";

    /// <summary>The class `own-wish`.</summary>
    public const string OwnWish = "own-wish";

    /// <summary>The class `vague`.</summary>
    public const string Vague = "vague";

    /// <summary>The class `several-marker`.</summary>
    public const string SeveralMarker = "several-marker";

    /// <summary>The class `strong-several`.</summary>
    public const string StrongSeveral = "strong-several";

    /// <summary>The class `one-reason`.</summary>
    public const string OneReason = "one-reason";

    /// <summary>The class `condition`.</summary>
    public const string Condition = "condition";

    /// <summary>The class `would-yes`.</summary>
    public const string WouldYes = "would-yes";

    /// <summary>The class `keep-open`.</summary>
    public const string KeepOpen = "keep-open";

    /// <summary>The class `ask-better`.</summary>
    public const string AskBetter = "ask-better";

    /// <summary>The class `final`.</summary>
    public const string Final = "final";

    /// <summary>The class `waver`.</summary>
    public const string Waver = "waver";

    /// <summary>The class `reopen`.</summary>
    public const string Reopen = "reopen";

    /// <summary>The class `name-company`.</summary>
    public const string NameCompany = "name-company";

    /// <summary>The class `thanks-generic`.</summary>
    public const string ThanksGeneric = "thanks-generic";

    /// <summary>The class `thanks-concrete`.</summary>
    public const string ThanksConcrete = "thanks-concrete";

    /// <summary>Words that are a complaint whatever stands around them.</summary>
    public const string SureGrievance = "sure-grievance";

    /// <summary>Small words of English.</summary>
    public const string EnglishWord = "english-word";

    /// <summary>Small words of other languages.</summary>
    public const string OtherLanguage = "other-language";

    /// <summary>What somebody can be thanked for in particular: a talk, a tour, an answer.</summary>
    public const string ThanksThing = "thanks-thing";

    /// <summary>The class `reason-marker`.</summary>
    public const string ReasonMarker = "reason-marker";

    /// <summary>The class `thanks-help`.</summary>
    public const string ThanksHelp = "thanks-help";

    /// <summary>The class `thanks-detail`.</summary>
    public const string ThanksDetail = "thanks-detail";

    /// <summary>The class `withhold`.</summary>
    public const string Withhold = "withhold";

    /// <summary>The class `sure-offer-details`.</summary>
    public const string SureOfferDetails = "sure-offer-details";

    /// <summary>The class `sure-comparison`.</summary>
    public const string SureComparison = "sure-comparison";

    /// <summary>The class `sure-negotiation`.</summary>
    public const string SureNegotiation = "sure-negotiation";

    /// <summary>The class `pay`.</summary>
    public const string Pay = "pay";

    /// <summary>The class `hard-pay`.</summary>
    public const string HardPay = "hard-pay";

    /// <summary>The class `benefit`.</summary>
    public const string Benefit = "benefit";

    /// <summary>The class `remote`.</summary>
    public const string Remote = "remote";

    /// <summary>The class `level`.</summary>
    public const string Level = "level";

    /// <summary>The class `rank`.</summary>
    public const string Rank = "rank";

    /// <summary>The class `article`.</summary>
    public const string Article = "article";

    /// <summary>The class `amount`.</summary>
    public const string Amount = "amount";

    /// <summary>The class `term`.</summary>
    public const string Term = "term";

    /// <summary>The class `term-short`.</summary>
    public const string TermShort = "term-short";

    /// <summary>The class `term-judged`.</summary>
    public const string TermJudged = "term-judged";

    /// <summary>The class `set-aside`.</summary>
    public const string SetAside = "set-aside";

    /// <summary>Sentences of the coach's own frame.</summary>
    public const string OwnFrame = "own-frame";

    /// <summary>The decision, as the coach's own frame states it.</summary>
    public const string OwnDecision = "own-decision";

    /// <summary>The ask to stay in touch, as the coach's own frame puts it.</summary>
    public const string OwnTouch = "own-touch";

    /// <summary>Sentences of the coach's own frame that stand beside the reason.</summary>
    public const string OwnReasonFrame = "own-reason-frame";

    /// <summary>Thanks that name a cause: "thanks to the army I've moved eleven times".</summary>
    public const string OwnCause = "own-cause";
}
