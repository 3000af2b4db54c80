// Drives claimlint inside Visual Studio Code: open, fix, to the evidence and back, a change in a source. Writes one line
// a step into the file that CLAIMLINT_STEPS names.

const fs = require("node:fs");
const path = require("node:path");
const { commands, languages, window, workspace, Range, Uri } = require("vscode");

const FOLDER = process.env.CLAIMLINT_FOLDER;
const STEPS = process.env.CLAIMLINT_STEPS;
let failed = false;

function say(ok, words) {
  failed ||= !ok;
  fs.appendFileSync(STEPS, `${ok ? "ok   " : "FAIL "} ${words}\n`);
}

async function wait(what, condition) {
  const end = Date.now() + 90_000;
  while (Date.now() < end && !(await condition())) await new Promise((done) => setTimeout(done, 100));
  const ok = Boolean(await condition());
  say(ok, what);
  return ok;
}

const found = (uri) => languages.getDiagnostics(uri).filter((d) => d.source === "claimlint");
const code = (d) => (typeof d.code === "object" ? d.code.value : d.code);
const has = (uri, wanted) => found(uri).some((d) => code(d) === wanted);

async function steps() {
  const uri = Uri.file(path.join(FOLDER, "draft.md"));
  const draft = await workspace.openTextDocument(uri);
  await window.showTextDocument(draft);
  if (!(await wait("open: diagnostics come", () => has(uri, "NUM005")))) return;
  say(found(uri).length === 1, `each diagnostic once: ${found(uri).map(code)}`);
  const diagnostic = found(uri)[0];
  say(draft.getText(diagnostic.range) === "€3.2 billion", `the words behind an emoji: ${draft.getText(diagnostic.range)}`);
  say(diagnostic.code.target.path.endsWith("NUM005-magnitude-slip.md"), `the code leads to ${diagnostic.code.target.path}`);
  const related = diagnostic.relatedInformation?.[0]?.location.uri.path ?? "nothing";
  say(related.endsWith("sources/1.md"), `the evidence beside it: ${related}`);

  const at = diagnostic.range.start.translate(0, 2);
  const hovers = await commands.executeCommand("vscode.executeHoverProvider", uri, at);
  const words = hovers.flatMap((hover) => hover.contents.map((content) => content.value ?? content)).join("\n");
  say(words.includes("million in 2021") && words.includes("contradicts"), "hover shows both texts");

  const [link] = await commands.executeCommand("vscode.executeDefinitionProvider", uri, at);
  const target = link.targetUri ?? link.uri;
  const place = link.targetSelectionRange ?? link.range;
  const source = await workspace.openTextDocument(target);
  say(source.getText(place) === "€3.2 million", `definition leads to ${target.path}: ${source.getText(place)}`);
  const back = await commands.executeCommand("vscode.executeReferenceProvider", target, place.start);
  say(back.some((location) => location.uri.path === uri.path), `references lead back to the draft: ${back.length}`);

  const citation = draft.positionAt(draft.getText().indexOf("[2]") + 1);
  const [copy] = await commands.executeCommand("vscode.executeDefinitionProvider", uri, citation);
  const shown = await workspace.openTextDocument(copy.targetUri ?? copy.uri);
  say(shown.getText().includes("The quay is 400 m long."), "a web page is shown as a copy of its text");

  const items = await commands.executeCommand("vscode.executeCompletionItemProvider", uri, citation, "[");
  say(items.items.some((item) => (item.label.label ?? item.label) === "1"), "keys are offered");

  const actions = await commands.executeCommand("vscode.executeCodeActionProvider", uri, diagnostic.range);
  say(actions[0].isPreferred && actions[0].title.startsWith("Write"), `the fix is offered first: ${actions[0].title}`);
  await workspace.applyEdit(actions[0].edit);
  await wait("fix: the finding is gone", () => !has(uri, "NUM005"));
  await commands.executeCommand("undo");
  await wait("undone: it is back", () => has(uri, "NUM005"));

  const file = path.join(FOLDER, "sources", "1.md");
  const before = fs.readFileSync(file, "utf8");
  fs.writeFileSync(file, before.replace("million", "billion"));
  await wait("a changed source: the finding is gone", () => !has(uri, "NUM005"));
  fs.writeFileSync(file, before);
  await wait("changed back: it is there again", () => has(uri, "NUM005"));

  await window.showTextDocument(draft, { selection: new Range(at, at) });
  await commands.executeCommand("workbench.actions.view.problems");
}

async function activate() {
  if (!STEPS) return;
  await steps().catch((error) => say(false, String(error.stack)));
  fs.appendFileSync(STEPS, failed ? "failed\n" : "all passed\n");
}

module.exports = { activate };
