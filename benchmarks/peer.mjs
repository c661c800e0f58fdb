// The contender on npm: reads a measure's name a line, answers with the microseconds that one took, or "-".
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const { AutoSaveStateMiddleware, ConversationState, MemoryStorage, MessageFactory, TestAdapter } = require("botbuilder");
const { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } = require("botbuilder-dialogs");
const { recognizeDateTime } = require("@microsoft/recognizers-text-date-time");

const phrases = readFileSync(join(process.argv[2], "phrases.txt"), "utf8").trim().split(/\r?\n/);
const now = new Date(2026, 10, 20, 9, 30, 0);

const state = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(state.createProperty("dialogs"));
dialogs.add(new TextPrompt("text"));
dialogs.add(new WaterfallDialog("offer", [
    step => step.prompt("text", { prompt: MessageFactory.text("Who made the offer?") }),
    step => { step.values.name = step.result; return step.prompt("text", { prompt: MessageFactory.text("At which company?") }); },
    async step => { await step.context.sendActivity(MessageFactory.text(`${step.values.name} at ${step.result}.`)); return step.endDialog(); },
]));
const adapter = new TestAdapter(async context => {
    const dialog = await dialogs.createContext(context);
    if ((await dialog.continueDialog()).status === DialogTurnStatus.empty) await dialog.beginDialog("offer");
});
adapter.use(new AutoSaveStateMiddleware(state));
const conversation = ["hi", "Maya", "Acme"];

const measures = {
    turn: async i => {
        await adapter.receiveActivity({ type: "message", text: conversation[i % conversation.length] });
        if (adapter.activeQueue.length !== 1) throw new Error("The turn was not answered.");
        adapter.activeQueue.length = 0;
    },
    date: i => {
        if (recognizeDateTime(phrases[i % phrases.length], "en-us", undefined, now).length === 0) throw new Error("Nothing was recognized.");
    },
};

let time = 0;
for await (const name of createInterface({ input: process.stdin })) {
    if (!(name in measures)) { console.log("-"); continue; }
    const start = performance.now();
    const first = time;
    while (performance.now() - start < 200) await measures[name](time++);
    console.log((performance.now() - start) * 1000 / (time - first));
}
