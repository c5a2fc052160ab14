// Uses a report as a reader would and tells the page around it what it saw.
const seen = { errors: [], counts: [], title: "", code: "", marked: 0, diff_rows: 0, closed: false, canary: false, foreign: 0, overflow: 0, unlabelled: 0, maps: 0, flows: 0, width: innerWidth, dark: false, faint: [] };
addEventListener("error", (event) => seen.errors.push(String(event.message)));
addEventListener("unhandledrejection", (event) => seen.errors.push(String(event.reason)));
addEventListener("securitypolicyviolation", (event) => seen.errors.push("policy: " + event.violatedDirective));

const pause = () => new Promise((done) => setTimeout(done, 500));
const one = (selector) => document.querySelector(selector);

async function filter(name, value) {
  const field = one("#filters").elements[name];
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await pause();
  seen.counts.push(one("#count").textContent);
}

/** Red, green, blue (0 to 1) and opacity of a computed colour. */
function colour(text) {
  const [r, g, b, a = 1] = text.match(/-?[\d.]+(e-\d+)?/g).map(Number);
  return text.startsWith("color(") ? [r, g, b, a] : [r / 255, g / 255, b / 255, a];
}

function behind(element) {
  for (let at = element; at; at = at.parentElement) {
    const found = colour(getComputedStyle(at).backgroundColor);
    if (found[3] === 1) return found;
  }
  return [1, 1, 1, 1];
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(rgb) {
  const [r, g, b] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function faintWords() {
  const faint = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !element.checkVisibility() || element.closest("script, style, .skip, .hidden")) continue;
    const style = getComputedStyle(element);
    const [front, back] = [colour(element.closest("svg") ? style.fill : style.color), behind(element)].map(luminance);
    const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) faint.add(element.tagName + "." + element.getAttribute("class") + " " + ratio.toFixed(2));
  }
  return [...faint];
}

async function visit() {
  seen.width = innerWidth;
  seen.dark = matchMedia("(prefers-color-scheme: dark)").matches;
  seen.faint = faintWords();
  seen.unlabelled = document.querySelectorAll("svg.chart:not([aria-label]), button:not([aria-label]):empty, select:not(label select), th:not([scope]), table:not([aria-label], [aria-labelledby])").length;
  for (const folded of document.querySelectorAll("details")) folded.open = true;
  seen.overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  seen.maps = document.querySelectorAll(".together").length;
  seen.flows = document.querySelectorAll("#side-effects svg.chart").length;
  seen.counts.push(one("#count").textContent);
  await filter("strategy", "1");
  await filter("weakness", "any");
  await filter("text", "UNIQUE-NEEDLE");
  one("#list tbody button").click();
  await pause();
  seen.title = one("#sample-title").textContent;
  seen.code = one("#body .code").textContent.slice(0, 20000);
  seen.marked = document.querySelectorAll("#body .line.weak, #body .line.step").length;
  seen.faint.push(...faintWords());
  one("#as-diff").click();
  await pause();
  seen.faint.push(...faintWords());
  seen.diff_rows = document.querySelectorAll("#body .diff tbody tr").length;
  one("#close").click();
  await pause();
  seen.closed = !one("#sample").open;
  one("#filters [type=reset]").click();
  await pause();
  one(".heat button").click();
  await pause();
  seen.counts.push(one("#count").textContent);
  while (!one("#more").hidden) one("#more").click();
  seen.canary = "CANARY" in window;
  seen.foreign = document.querySelectorAll("img, iframe, object, embed, base, link, script:not([nonce]):not([type]):not(:first-of-type)").length;
}

addEventListener("load", () => visit()
  .catch((error) => seen.errors.push(String(error)))
  .finally(() => parent.postMessage(JSON.stringify(seen), "*")));
