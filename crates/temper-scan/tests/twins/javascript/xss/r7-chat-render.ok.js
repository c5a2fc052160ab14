const list = document.querySelector("#chat");

function formatMessage(message) {
  const time = new Date(message.time).toLocaleTimeString();
  return `<li><time>${time}</time> ${message.text}</li>`;
}

function addMessage(message) {
  const item = document.createElement("li");
  item.innerText = message.text;
  list.append(item);
}

window.addEventListener("hashchange", () => {
  const text = decodeURIComponent(window.location.hash.slice(1));
  addMessage({ text, time: Date.now() });
});
