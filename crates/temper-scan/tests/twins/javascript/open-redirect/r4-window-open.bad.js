const query = new URLSearchParams(location.search);

document.querySelector('#continue').addEventListener('click', () => {
  const next = query.get('next') || '/home';
  window.location.assign(next);
});
