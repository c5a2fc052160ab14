window.addEventListener('message', (event) => {
  document.getElementById('feed').innerText = event.data.html;
});
