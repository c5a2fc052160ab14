export function showNotice(target: HTMLElement): void {
  const hash = decodeURIComponent(window.location.hash.slice(1));
  target.insertAdjacentHTML('beforeend', `<div class="notice">${hash}</div>`);
}
