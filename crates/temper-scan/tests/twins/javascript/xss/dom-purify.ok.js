import DOMPurify from 'dompurify';

export function render() {
  const raw = decodeURIComponent(location.hash.slice(1));
  const clean = DOMPurify.sanitize(raw);
  document.querySelector('#preview').setAttribute('data-len', raw.length);
  document.querySelector('#preview').insertAdjacentHTML('beforeend', clean);
}
