// The claimlint extension: it starts `claimlint server` and leaves the rest to the language client.

const { workspace, commands } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const LANGUAGES = ["markdown", "plaintext", "mdx", "quarto", "rmd", "latex", "tex"];
let client;

function makeClient() {
  const settings = workspace.getConfiguration("claimlint");
  const server = {
    command: settings.get("command"),
    args: ["server", ...settings.get("arguments")],
  };
  const wanted = settings.get("workspace");
  return new LanguageClient("claimlint", "claimlint", server, {
    documentSelector: LANGUAGES.flatMap((language) => [
      { scheme: "file", language },
      { scheme: "untitled", language },
    ]),
    initializationOptions: wanted === null ? {} : { workspace: wanted },
  });
}

async function restart() {
  await client?.stop();
  client = makeClient();
  await client.start();
}

async function activate(context) {
  context.subscriptions.push(
    commands.registerCommand("claimlint.restart", restart),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("claimlint") && restart())
  );
  await restart();
}

module.exports = { activate, deactivate: () => client?.stop() };
