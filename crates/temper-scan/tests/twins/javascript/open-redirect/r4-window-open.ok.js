const query = new URLSearchParams(location.search);

document.querySelector('#continue').addEventListener('click', () => {
  const next = query.get('next') || '/home';
  const url = new URL(next, window.location.origin);
  if (url.origin === window.location.origin) {
    window.location.assign(url.href);
  }
});
