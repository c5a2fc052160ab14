const params = new URL(document.location).searchParams;
const action = params.get('action');
setTimeout(() => document.dispatchEvent(new CustomEvent('run', { detail: action })), 100);
