"use strict";
const cards = [...document.querySelectorAll(".card")];
const filters = [...document.querySelectorAll("#filters input")];
const status = document.getElementById("status");
let current = -1;

const hitsOf = (card) => document.querySelectorAll(`a.hit[data-findings~="${card.dataset.number}"]`);
const shown = () => cards.filter((card) => !card.classList.contains("hidden"));

function select(card, focus) {
  for (const old of document.querySelectorAll(".current")) old.classList.remove("current");
  current = cards.indexOf(card);
  card.classList.add("current");
  for (const hit of hitsOf(card)) hit.classList.add("current");
  hitsOf(card)[0]?.scrollIntoView({ block: "center" });
  card.scrollIntoView({ block: "nearest" });
  if (focus) card.querySelector("h2").focus({ preventScroll: true });
}

function step(by) {
  const list = shown();
  if (!list.length) return;
  const at = list.indexOf(cards[current]);
  const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by));
  select(list[next], true);
  status.textContent = `Finding ${next + 1} of ${list.length}`;
}

function decide(card, decision) {
  card.dataset.decision = card.dataset.decision === decision ? "" : decision;
  for (const button of card.querySelectorAll("button[data-decide]"))
    button.setAttribute("aria-pressed", String(button.dataset.decide === card.dataset.decision));
  status.textContent = card.dataset.decision ? `Finding ${card.dataset.decision}` : "No decision";
}

function filter() {
  const off = new Set(filters.filter((box) => !box.checked).map((box) => box.value));
  for (const card of cards) {
    const hide = off.has(card.dataset.code) || off.has(card.dataset.severity);
    card.classList.toggle("hidden", hide);
    for (const hit of hitsOf(card)) {
      const numbers = hit.dataset.findings.split(" ");
      hit.classList.toggle("hidden", numbers.every((n) => cards[n - 1].classList.contains("hidden")));
    }
  }
  status.textContent = `${shown().length} findings shown`;
}

const reasonOf = (card) => card.querySelector("input").value.trim();
const aside = () => cards.filter((card) => card.dataset.decision === "aside");

// The comment in the form of the kind of draft; one of a Word file is written by hand, on the words. A plain text
// has none, and a draft without a suffix is one.
function comment(path, words) {
  if (/\.mdx$/i.test(path)) return `{/* ${words.replaceAll("*/", "* /")} */}`;
  if (/\.(tex|ltx)$/i.test(path)) return `% ${words}`;
  if (/\.docx$/i.test(path)) return words;
  if (/\.(txt|text)$/i.test(path) || /(^|[/\\])\.?[^./\\]*$/.test(path)) return "a plain text has no comments: export as baseline";
  return `<!-- ${words.replaceAll("--", "-").replaceAll(">", "")} -->`;
}

function comments() {
  const order = (card) => `claimlint: allow ${card.dataset.code} ${reasonOf(card)}`;
  return aside()
    .map((card) => `${card.dataset.path}:${card.dataset.line}: ${comment(card.dataset.path, order(card))}`)
    .join("\n");
}

function baseline() {
  const findings = aside().map((card) => ({
    fingerprint: card.dataset.fingerprint, code: card.dataset.code, path: card.dataset.path, reason: reasonOf(card),
  }));
  return JSON.stringify({ version: 1, findings }, null, 2);
}

function show(text) {
  const area = document.getElementById("exported");
  area.value = text || "Nothing was set aside.";
  area.focus();
  area.select();
}

document.addEventListener("click", (event) => {
  const hit = event.target.closest("a.hit");
  const button = event.target.closest("button[data-decide]");
  if (hit) {
    event.preventDefault();
    const card = hit.dataset.findings.split(" ").map((n) => cards[n - 1]).find((c) => !c.classList.contains("hidden"));
    if (card) select(card, true);
  } else if (button) {
    decide(button.closest(".card"), button.dataset.decide);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.target.closest("input[type=text], textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "a" && current >= 0) decide(cards[current], "accepted");
  else if (event.key === "s" && current >= 0) {
    decide(cards[current], "aside");
    if (cards[current].dataset.decision) cards[current].querySelector("input").focus();
    event.preventDefault();
  }
});
document.getElementById("filters").addEventListener("change", filter);
document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());
document.getElementById("as-comments").addEventListener("click", () => show(comments()));
document.getElementById("as-baseline").addEventListener("click", () => show(baseline()));
