// What both npm peers do: five steps, four questions, a card at the end. State in memory, nothing else.
module.exports = ({ TextPrompt, WaterfallDialog, DialogSet, DialogTurnStatus }, text, cardMessage) => state => {
    const dialogs = new DialogSet(state.createProperty("dialogs"));
    const ask = (name, question) => async step => {
        if (name) step.values[name] = step.result;
        return step.prompt("text", { prompt: text(question) });
    };
    dialogs.add(new TextPrompt("text"));
    dialogs.add(new WaterfallDialog("offer", [
        ask(null, "Which company is it?"),
        ask("company", "What's the role?"),
        ask("role", "Who made the offer?"),
        ask("name", "When did you decide?"),
        async step => {
            await step.context.sendActivity(cardMessage({
                type: "AdaptiveCard", version: "1.5",
                body: [{ type: "TextBlock", text: `${step.values.role} at ${step.values.company}`, wrap: true }, { type: "TextBlock", text: `${step.values.name}, ${step.result}`, wrap: true }],
                actions: [{ type: "Action.Submit", title: "Edit", data: { verb: "edit" } }],
            }));
            return step.endDialog();
        },
    ]));
    return async context => {
        if (context.activity.type !== "message") return;
        const dialog = await dialogs.createContext(context);
        if ((await dialog.continueDialog()).status === DialogTurnStatus.empty) await dialog.beginDialog("offer");
        await state.saveChanges(context, false);
    };
};
