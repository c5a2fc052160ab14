window.addEventListener('message', (event) => {
  document.getElementById('feed').innerHTML = event.data.html;
});
