// The waterfall on npm's botbuilder, served by Node's own HTTP server: node botbuilder.cjs PORT
const http = require("http");
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MemoryStorage, MessageFactory, CardFactory } = require("botbuilder");
const dialogs = require("botbuilder-dialogs");

const state = new ConversationState(new MemoryStorage());
const turn = require("./waterfall.cjs")(dialogs, MessageFactory.text, card => MessageFactory.attachment(CardFactory.adaptiveCard(card)))(state);
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

http.createServer((request, response) => {
    const chunks = [];
    request.on("data", chunk => chunks.push(chunk));
    request.on("end", async () => {
        request.body = JSON.parse(Buffer.concat(chunks).toString() || "{}");
        response.status = code => { response.statusCode = code; return response; };
        response.send = body => { response.end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body)); return response; };
        response.header = (name, value) => { response.setHeader(name, value); return response; };
        await adapter.process(request, response, turn);
    });
}).listen(Number(process.argv[2]), "127.0.0.1");
