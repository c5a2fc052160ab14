import DOMPurify from 'dompurify';

export function render() {
  const raw = decodeURIComponent(location.hash.slice(1));
  const clean = DOMPurify.sanitize(raw);
  document.querySelector('#preview').setAttribute('data-len', clean.length);
  document.querySelector('#preview').insertAdjacentHTML('beforeend', raw);
}
