// The waterfall on npm's @microsoft/agents-hosting, served by Express: node agents.cjs PORT
const express = require("express");
const { CloudAdapter, ConversationState, MemoryStorage, MessageFactory, CardFactory } = require("@microsoft/agents-hosting");
const dialogs = require("@microsoft/agents-hosting-dialogs");

const state = new ConversationState(new MemoryStorage());
const turn = require("./waterfall.cjs")(dialogs, MessageFactory.text, card => MessageFactory.attachment(CardFactory.adaptiveCard(card)))(state);
const adapter = new CloudAdapter();

const app = express();
app.use(express.json());
app.post("/api/messages", (request, response) => adapter.process(request, response, turn));
app.listen(Number(process.argv[2]), "127.0.0.1");
