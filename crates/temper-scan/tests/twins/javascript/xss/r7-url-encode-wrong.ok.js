const params = new URL(window.location.href).searchParams;
const tag = params.get("tag") || "all";

const link = "/tags?name=" + encodeURIComponent(tag);
const label = encodeURIComponent(tag);

document.getElementById("current-tag").innerHTML = `<a href="${link}">${label}</a>`;
