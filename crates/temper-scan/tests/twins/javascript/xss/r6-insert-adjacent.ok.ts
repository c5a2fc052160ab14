export function showNotice(target: HTMLElement): void {
  const hash = decodeURIComponent(window.location.hash.slice(1));
  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.append(hash);
  target.insertAdjacentElement('beforeend', notice);
}
