const params = new URLSearchParams(location.search);
const step = parseInt(params.get('next'), 10);
document.getElementById('continue').addEventListener('click', () => {
  window.location.href = '/wizard/' + step;
});
