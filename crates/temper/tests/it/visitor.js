// Uses a report as a reader would and leaves what it saw in an attribute of the document.
const seen = { errors: [], counts: [], title: "", code: "", marked: 0, diff_rows: 0, closed: false, canary: false, foreign: 0, overflow: 0, unlabelled: 0, maps: 0, flows: 0 };
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

async function visit() {
  seen.overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  seen.unlabelled = document.querySelectorAll("svg.chart:not([aria-label]), button:not([aria-label]):empty, select:not(label select)").length;
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
  one("#as-diff").click();
  await pause();
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
  .finally(() => document.documentElement.setAttribute("data-seen", JSON.stringify(seen))));
