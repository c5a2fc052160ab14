const params = new URLSearchParams(location.search);
const next = params.get('next');
document.getElementById('continue').addEventListener('click', () => {
  window.location.href = next;
});
