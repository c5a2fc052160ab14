const params = new URLSearchParams(window.location.search);
const banner = document.getElementById('banner');

function show() {
  const text = params.get('msg');
  banner.innerHTML = '<b></b>';
  banner.firstChild.textContent = text;
}

window.addEventListener('load', show);
