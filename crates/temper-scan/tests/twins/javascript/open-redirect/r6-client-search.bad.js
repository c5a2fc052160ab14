function redirectAfterLogin() {
  const params = new URLSearchParams(location.search);
  const target = params.get('redirect');
  if (target) {
    window.location.href = target;
  } else {
    window.location.href = '/';
  }
}

document.querySelector('#login').addEventListener('submit', redirectAfterLogin);
