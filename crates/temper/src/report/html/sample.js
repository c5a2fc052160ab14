// One sample: its code with findings and traces marked, or beside its baseline.

const dialog = document.getElementById("sample");
const body = document.getElementById("body");
const asCode = document.getElementById("as-code");
const asDiff = document.getElementById("as-diff");

const LONG_LINE = 2000, MANY_LINES = 1500;
// Characters that a reader would not see, or that change how others are shown (Trojan source).
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

let opened = -1;
let beside = false;

/** Text as nodes: unseen characters become visible signs, what is too long is cut behind a button. */
function textNodes(text, whole = false) {
  if (!whole && text.length > LONG_LINE) {
    const rest = text.length - LONG_LINE;
    const button = el("button", { type: "button", class: "cut", onclick: () => button.replaceWith(...textNodes(text.slice(LONG_LINE), true)) },
      `show ${rest.toLocaleString("en")} more characters`);
    return [...textNodes(text.slice(0, LONG_LINE), true), button];
  }
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(UNSEEN)) {
    nodes.push(text.slice(from, match.index), unseen(match[0]));
    from = match.index + match[0].length;
  }
  nodes.push(text.slice(from));
  return nodes;
}

/** A sentence of an analyzer: what stands between backticks is a literal. */
function proseNodes(text) {
  return text.split("`").flatMap((part, place) => place % 2 ? [el("code", {}, ...textNodes(part))] : textNodes(part));
}

function unseen(character) {
  const code = "U+" + character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  return el("span", { class: "odd", title: code }, code);
}

function codeOf(sample) {
  return sample[CODE] < 0 ? [] : data.codes[sample[CODE]];
}

/** An import keeps a weakness whose place nobody recorded at the empty beginning of its file. */
function hasPlace(finding) {
  return finding[SPAN].some((corner) => corner !== 1);
}

/** The marks of a sample's lines: line number -> { weak: [findings], steps: [notes] }. */
function marks(sample) {
  const all = new Map();
  const at = (line) => all.get(line) || all.set(line, { weak: [], steps: [] }).get(line);
  for (const finding of sample[FINDINGS].filter(hasPlace)) {
    at(finding[SPAN][0]).weak.push(finding);
    finding[TRACE].forEach(([span, note], place) => at(span[0]).steps.push([place + 1, finding[TRACE].length, note]));
  }
  return all;
}

/** A marked line: the finding's columns, counted in characters, are underlined. */
function markedNodes(text, finding) {
  const [line, column, endLine, endColumn] = finding[SPAN];
  if (text.length > LONG_LINE) return textNodes(text);
  const characters = Array.from(text);
  const end = endLine > line ? characters.length : Math.min(endColumn - 1, characters.length);
  const part = (from, to) => textNodes(characters.slice(from, to).join(""));
  if (column < 1 || end <= column - 1) return textNodes(text);
  return [...part(0, column - 1), el("mark", {}, ...part(column - 1, end)), ...part(end)];
}

function codeView(sample) {
  const code = codeOf(sample);
  if (!code.length) return el("p", { class: "note" }, "There is no code: " + data.outcomes[sample[OUTCOME]] + ".");
  const marked = marks(sample);
  const table = el("tbody");
  const add = (from, to) => {
    for (let i = from; i < to; i++) table.append(...codeLine(data.lines[code[i]], i + 1, marked.get(i + 1)));
  };
  add(0, Math.min(code.length, MANY_LINES));
  const box = el("div", { class: "code", tabindex: 0, role: "region", "aria-label": "Code" }, el("table", {}, table));
  if (code.length > MANY_LINES) {
    const button = el("button", { type: "button", class: "cut", onclick: () => { button.remove(); add(MANY_LINES, code.length); } },
      `show all ${code.length.toLocaleString("en")} lines`);
    box.append(button);
  }
  return box;
}

function codeLine(text, number, mark) {
  const kind = !mark ? "line" : mark.weak.length ? "line weak" : "line step";
  const nodes = mark && mark.weak.length ? markedNodes(text, mark.weak[0]) : textNodes(text);
  const rows = [el("tr", { class: kind, id: "line-" + number }, el("td", { class: "at" }, String(number)), el("td", {}, ...nodes))];
  for (const finding of mark ? mark.weak : []) {
    rows.push(said("▲ " + data.weaknesses[finding[WEAKNESS]] + " · severity " + finding[SEVERITY].toFixed(1) + " · ", finding[MESSAGE]));
  }
  for (const [place, of, note] of mark ? mark.steps : []) {
    rows.push(said(`● step ${place} of ${of}: `, note));
  }
  return rows;
}

function said(words, text) {
  return el("tr", { class: "said" }, el("td", {}), el("td", {}, el("span", {}, words, ...proseNodes(data.texts[text]))));
}

/** The baseline sample of the same model, scenario and index; the first of them where that index is not there. */
function baselineOf(sample) {
  const strategy = data.strategies.indexOf(data.baseline);
  const same = data.samples.filter((other) => other[STRATEGY] === strategy && other[MODEL] === sample[MODEL]
    && other[SCENARIO] === sample[SCENARIO] && other[LANGUAGE] === sample[LANGUAGE]);
  return same.find((other) => other[INDEX] === sample[INDEX]) || same[0];
}

function diffView(sample) {
  const other = baselineOf(sample);
  if (!other) return el("p", { class: "note" }, "There is no baseline sample of this scenario.");
  if (!codeOf(other).length || !codeOf(sample).length) {
    return el("p", { class: "note" }, "One of the two has no code: baseline " + data.outcomes[other[OUTCOME]]
      + ", this one " + data.outcomes[sample[OUTCOME]] + ".");
  }
  return matchMedia("(max-width: 44rem)").matches ? unified(other, sample) : sideBySide(other, sample);
}

function lineCells(sample, marked, place, changed) {
  if (place < 0) return [el("td", { class: "at none" }), el("td", { class: "none" })];
  const mark = marked.get(place + 1);
  const flag = mark && mark.weak.length ? " ▲" : mark ? " ●" : "";
  const sign = { gone: "- ", new: "+ " }[changed] || "  ";
  return [el("td", { class: "at " + changed }, place + 1 + flag),
    el("td", { class: changed }, el("span", { class: "sign" }, sign), ...textNodes(data.lines[codeOf(sample)[place]]))];
}

function sideBySide(other, sample) {
  const marksOf = [marks(other), marks(sample)];
  const rows = diffRows(codeOf(other), codeOf(sample)).map(([left, right]) => {
    const same = left >= 0 && right >= 0 && codeOf(other)[left] === codeOf(sample)[right];
    return el("tr", {}, ...lineCells(other, marksOf[0], left, same ? "" : "gone"), ...lineCells(sample, marksOf[1], right, same ? "" : "new"));
  });
  const head = (one) => el("th", { colspan: 2, scope: "col" }, data.strategies[one[STRATEGY]] + " #" + one[INDEX]
    + " · " + findingsInWords(one));
  return el("div", { class: "code" }, el("table", { class: "diff" },
    el("colgroup", {}, el("col", { class: "at" }), el("col"), el("col", { class: "at" }), el("col")),
    el("thead", {}, el("tr", {}, head(other), head(sample))), el("tbody", {}, ...rows)));
}

function unified(other, sample) {
  const marksOf = [marks(other), marks(sample)];
  const rows = [];
  const line = (one, marked, place, changed) => rows.push(el("tr", {}, ...lineCells(one, marked, place, changed)));
  let gone = [], added = [];
  const flush = () => {
    gone.forEach((place) => line(other, marksOf[0], place, "gone"));
    added.forEach((place) => line(sample, marksOf[1], place, "new"));
    gone = [];
    added = [];
  };
  for (const [left, right] of diffRows(codeOf(other), codeOf(sample))) {
    if (left >= 0 && right >= 0 && codeOf(other)[left] === codeOf(sample)[right]) {
      flush();
      line(sample, marksOf[1], right, "");
    } else {
      if (left >= 0) gone.push(left);
      if (right >= 0) added.push(right);
    }
  }
  flush();
  return el("div", { class: "code" }, el("table", { class: "diff" }, el("colgroup", {}, el("col", { class: "at" }), el("col")),
    el("tbody", {}, ...rows)));
}

function findingsInWords(sample) {
  const n = sample[FINDINGS].length;
  return n === 0 ? "no finding" : n === 1 ? "1 finding" : n + " findings";
}

function facts(sample) {
  const parts = [data.languages[sample[LANGUAGE]], data.outcomes[sample[OUTCOME]], findingsInWords(sample)];
  // An imported sample took nothing that anybody noted.
  const [tokensIn, tokensOut] = sample[TOKENS];
  if (tokensIn + tokensOut > 0) parts.push(`${tokensIn.toLocaleString("en")} tokens in, ${tokensOut.toLocaleString("en")} out`);
  if (sample[SECONDS] > 0) parts.push(sample[SECONDS].toFixed(1) + " s");
  if (sample[PRICE] !== null) parts.push("$" + sample[PRICE].toFixed(4));
  for (const [line, text] of sample[GAPS]) parts.push(`not analysed from line ${line}: ` + data.texts[text]);
  return el("p", { class: "facts" }, parts.join(" · "));
}

function findingItem(finding) {
  const goTo = (line) => el("button", { type: "button", onclick: () => {
    // Only the code's own view numbers its rows.
    if (asDiff.getAttribute("aria-pressed") === "true") view(false);
    const row = document.getElementById("line-" + line);
    if (row) row.scrollIntoView({ block: "center" });
  } }, "line " + line);
  const item = el("li", {}, el("strong", {}, weaknessName(finding[WEAKNESS])), " · severity " + finding[SEVERITY].toFixed(1) + " · ",
    el("code", {}, data.texts[finding[RULE]]), " · ", hasPlace(finding) ? goTo(finding[SPAN][0]) : "place not recorded", el("br"), ...proseNodes(data.texts[finding[MESSAGE]]));
  if (finding[TRACE].length) {
    item.append(el("ol", {}, ...finding[TRACE].map(([span, note]) => el("li", {}, ...proseNodes(data.texts[note]), " · ", goTo(span[0])))));
  }
  return item;
}

function showSample() {
  const sample = data.samples[opened];
  const canCompare = data.strategies[sample[STRATEGY]] !== data.baseline;
  const diff = beside && canCompare;
  document.getElementById("sample-title").textContent = sampleName(sample);
  asCode.setAttribute("aria-pressed", String(!diff));
  asDiff.setAttribute("aria-pressed", String(diff));
  asDiff.disabled = !canCompare;
  const place = chosen.indexOf(opened);
  document.getElementById("previous").disabled = place <= 0;
  document.getElementById("next").disabled = place < 0 || place === chosen.length - 1;
  body.replaceChildren(facts(sample), el("ul", { class: "findings" }, ...sample[FINDINGS].map(findingItem)), diff ? diffView(sample) : codeView(sample));
  dialog.scrollTop = 0;
}

function openSample(place) {
  opened = place;
  showSample();
  if (!dialog.open) dialog.showModal();
  document.getElementById("sample-title").focus();
}

function step(by) {
  const place = chosen.indexOf(opened) + by;
  if (place >= 0 && place < chosen.length) openSample(chosen[place]);
}

function view(diff) {
  beside = diff;
  showSample();
}

asCode.addEventListener("click", () => view(false));
asDiff.addEventListener("click", () => view(true));
document.getElementById("previous").addEventListener("click", () => step(-1));
document.getElementById("next").addEventListener("click", () => step(1));
document.getElementById("close").addEventListener("click", () => dialog.close());
