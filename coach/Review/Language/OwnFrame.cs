namespace DeclineBot.Coach.Review.Language;

/// <summary>
/// Reads a decline that stands in the coach's own frame. What the frame does is known, so each of the other sentences is the
/// person's reason or thanks, whatever it sounds like.
/// </summary>
internal static class OwnFrame
{
    private const int Enough = 2;

    /// <summary>The parts of a draft in the coach's own frame; null when it is in another.</summary>
    public static DraftParts? Read(Reading reading)
    {
        var frame = reading.Sentences.Where(sentence => reading.Has(WordClass.OwnFrame, sentence)).ToHashSet();
        var decision = reading.Sentences.FirstOrDefault(sentence => frame.Contains(sentence) && reading.Has(WordClass.OwnDecision, sentence));
        if (decision is null || frame.Count < Enough || reading.Has(WordClass.Hedge, decision))
        {
            return null;
        }

        var own = reading.Sentences.SkipWhile(sentence => sentence != decision).Where(sentence => !frame.Contains(sentence)).ToList();
        var touch = reading.Sentences.Where(sentence => reading.Has(WordClass.OwnTouch, sentence)).ToList();
        var reasonLines = frame.Where(sentence => reading.Has(WordClass.OwnReasonFrame, sentence)).Select(sentence => sentence.Line).Append(decision.Line).ToHashSet();
        var thanksLines = own.Where(sentence => reading.Has(WordClass.Thanking, sentence) && !reading.Has(WordClass.OwnCause, sentence)).Select(sentence => sentence.Line).Except(reasonLines).Take(1).ToHashSet();
        var before = reading.Sentences.TakeWhile(sentence => sentence != decision).ToList();
        var thanks = own.Where(sentence => thanksLines.Contains(sentence.Line)).ToList();
        var reasons = own.Where(sentence => !thanksLines.Contains(sentence.Line)).Select(sentence => (sentence.First, sentence.End)).ToList();
        return new DraftParts(before, [decision], [], thanks.Take(1).ToList(), touch, reasons, decision) { ThanksMore = thanks.Skip(1).ToList(), IsOwnFrame = true };
    }
}
