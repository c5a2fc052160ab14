document.addEventListener("DOMContentLoaded", () => {
  const params = new URLSearchParams(window.location.search);
  const message = params.get("message");
  if (!message) {
    return;
  }
  const box = document.createElement("div");
  box.className = "flash";
  box.textContent = "Note: " + message;
  document.getElementById("messages").appendChild(box);
  setTimeout(() => box.remove(), 5000);
});
