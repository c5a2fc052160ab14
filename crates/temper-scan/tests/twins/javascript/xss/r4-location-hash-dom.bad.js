const params = new URLSearchParams(window.location.search);

function showError() {
  const box = document.getElementById('error');
  const text = params.get('error');
  if (!text) return;
  box.insertAdjacentHTML('beforeend', '<p class="error">' + text + '</p>');
}

document.addEventListener('DOMContentLoaded', showError);
