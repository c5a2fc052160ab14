"use strict";
// The list of samples with its filters. What models wrote reaches the page as text nodes only.

const data = JSON.parse(document.getElementById("data").textContent);

// A sample's fields, by the places that the data block gives them.
const MODEL = 0, LANGUAGE = 1, SCENARIO = 2, STRATEGY = 3, INDEX = 4, OUTCOME = 5, CODE = 6;
const FINDINGS = 7, GAPS = 8, TOKENS = 9, SECONDS = 10, PRICE = 11;
// A finding's fields.
const WEAKNESS = 0, CWES = 1, SEVERITY = 2, RULE = 3, MESSAGE = 4, SPAN = 5, TRACE = 6;

const PAGE = 100;

/** An element with attributes and children; strings become text nodes. */
function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick") element.addEventListener("click", value);
    else if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

const list = document.querySelector("#list tbody");
const filters = document.getElementById("filters");
const more = document.getElementById("more");
const count = document.getElementById("count");

/** The samples that pass the filters, as places in `data.samples`, and how many of them are on the page. */
let chosen = [];
let shown = 0;

const selects = {
  model: [data.models, MODEL],
  language: [data.languages, LANGUAGE],
  scenario: [data.scenarios, SCENARIO],
  strategy: [data.strategies, STRATEGY],
  outcome: [data.outcomes, OUTCOME],
};

function weaknessName(place) {
  const name = data.names[place];
  return name ? data.weaknesses[place] + " " + name : data.weaknesses[place];
}

function fillSelects() {
  for (const [name, [values]] of Object.entries(selects)) {
    filters.elements[name].append(el("option", { value: "" }, "all"),
      ...values.map((value, place) => el("option", { value: place }, value)));
  }
  const byName = data.weaknesses.map((_, place) => place);
  byName.sort((a, b) => data.weaknesses[a].localeCompare(data.weaknesses[b], "en", { numeric: true }));
  filters.elements.weakness.append(el("option", { value: "" }, "all"), el("option", { value: "any" }, "any"),
    el("option", { value: "none" }, "none"),
    ...byName.map((place) => el("option", { value: place }, weaknessName(place))));
}

/** A test for the text filter: each line, rule and message is searched once, not once for each sample. */
function textTest(text) {
  if (!text) return () => true;
  const wanted = text.toLowerCase();
  const holds = (line) => line.toLowerCase().includes(wanted);
  const lines = new Set(), texts = new Set();
  data.lines.forEach((line, place) => holds(line) && lines.add(place));
  data.texts.forEach((line, place) => holds(line) && texts.add(place));
  const codes = data.codes.map((code) => code.some((line) => lines.has(line)));
  return (sample) => (sample[CODE] >= 0 && codes[sample[CODE]])
    || sample[FINDINGS].some((finding) => texts.has(finding[RULE]) || texts.has(finding[MESSAGE]));
}

function weaknessTest(wanted) {
  if (wanted === "") return () => true;
  if (wanted === "any") return (sample) => sample[FINDINGS].length > 0;
  if (wanted === "none") return (sample) => sample[FINDINGS].length === 0;
  return (sample) => sample[FINDINGS].some((finding) => finding[WEAKNESS] === Number(wanted));
}

function applyFilters() {
  const tests = [weaknessTest(filters.elements.weakness.value), textTest(filters.elements.text.value)];
  for (const [name, [, field]] of Object.entries(selects)) {
    const value = filters.elements[name].value;
    if (value !== "") tests.push((sample) => sample[field] === Number(value));
  }
  chosen = [];
  data.samples.forEach((sample, place) => tests.every((test) => test(sample)) && chosen.push(place));
  const weak = chosen.filter((place) => data.samples[place][FINDINGS].length > 0).length;
  count.textContent = `${chosen.length.toLocaleString("en")} of ${data.samples.length.toLocaleString("en")} samples, `
    + `${weak.toLocaleString("en")} with a weakness`;
  list.replaceChildren();
  shown = 0;
  showMore();
}

function showMore() {
  const end = Math.min(chosen.length, shown + PAGE);
  const rows = [];
  for (; shown < end; shown++) rows.push(row(chosen[shown]));
  list.append(...rows);
  more.hidden = shown === chosen.length;
  more.textContent = `Show ${Math.min(PAGE, chosen.length - shown)} more`;
}

function row(place) {
  const sample = data.samples[place];
  const name = sampleName(sample);
  return el("tr", {},
    el("th", { scope: "row" }, data.models[sample[MODEL]]),
    el("td", {}, data.scenarios[sample[SCENARIO]]),
    el("td", {}, data.strategies[sample[STRATEGY]]),
    el("td", { class: "number" }, String(sample[INDEX])),
    el("td", {}, data.outcomes[sample[OUTCOME]]),
    el("td", {}, ...chips(sample)),
    el("td", { class: "number" }, sample[FINDINGS].length ? severity(sample).toFixed(1) : ""),
    el("td", { class: "open" }, el("button", { type: "button", "aria-label": "Open " + name, onclick: () => openSample(place) }, "Open")));
}

function chips(sample) {
  const counts = new Map();
  for (const finding of sample[FINDINGS]) counts.set(finding[WEAKNESS], (counts.get(finding[WEAKNESS]) || 0) + 1);
  return [...counts].map(([place, n]) => el("span", { class: "chip", title: weaknessName(place) },
    data.weaknesses[place] + (n > 1 ? " × " + n : "")));
}

function severity(sample) {
  return sample[FINDINGS].reduce((sum, finding) => sum + finding[SEVERITY], 0);
}

function sampleName(sample) {
  return [data.models[sample[MODEL]], data.scenarios[sample[SCENARIO]], data.strategies[sample[STRATEGY]],
    "#" + sample[INDEX]].join(" · ");
}

/** A cell of the heat map shows its samples. */
function choose(button) {
  filters.reset();
  for (const name of ["model", "scenario", "strategy"]) {
    filters.elements[name].value = selects[name][0].indexOf(button.dataset[name]);
  }
  applyFilters();
  document.getElementById("samples").scrollIntoView();
  filters.elements.model.focus({ preventScroll: true });
}

fillSelects();
applyFilters();
let waiting = 0;
filters.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(applyFilters, 120);
});
filters.addEventListener("reset", () => setTimeout(applyFilters));
filters.addEventListener("submit", (event) => event.preventDefault());
more.addEventListener("click", showMore);
for (const map of document.querySelectorAll(".heat")) {
  map.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) choose(button);
  });
}
