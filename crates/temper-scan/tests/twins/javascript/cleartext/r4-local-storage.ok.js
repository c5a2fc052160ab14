export async function login(form) {
  const password = form.elements.password.value;
  const reply = await fetch('/api/login', { method: 'POST', body: new FormData(form) });
  if (reply.ok) {
    localStorage.setItem('lastLogin', new Date().toISOString());
  }
  return reply.ok && password.length > 0;
}
