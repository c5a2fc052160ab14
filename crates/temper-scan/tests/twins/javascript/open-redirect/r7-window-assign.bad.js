const params = new URLSearchParams(location.search);

async function login(form) {
  const reply = await fetch("/api/login", { method: "POST", body: new FormData(form) });
  if (!reply.ok) {
    document.querySelector("#error").hidden = false;
    return;
  }
  const next = params.get("next") || "/";
  window.location.assign(next);
}

document.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  login(event.target);
});
