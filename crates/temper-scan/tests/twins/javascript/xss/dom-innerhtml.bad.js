const params = new URLSearchParams(window.location.search);
const banner = document.getElementById('banner');

function show() {
  const text = params.get('msg');
  banner.innerHTML = '<b>' + text + '</b>';
}

window.addEventListener('load', show);
