interface Credentials {
  user: string;
  password: string;
}

export async function signIn(credentials: Credentials): Promise<void> {
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  if (!response.ok) {
    throw new Error('sign-in failed');
  }
  localStorage.setItem('password', credentials.password);
}
