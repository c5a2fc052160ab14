const params = new URLSearchParams(window.location.search);

function showError() {
  const box = document.getElementById('error');
  const text = params.get('error');
  if (!text) return;
  const line = document.createElement('p');
  line.className = 'error';
  line.textContent = text;
  box.append(line);
}

document.addEventListener('DOMContentLoaded', showError);
