const form = document.querySelector("form");

form.addEventListener("submit", () => {
  const password = form.elements.password.value;
  localStorage.setItem("password", password); // bad
  sessionStorage.setItem("length", password.length); // ok
  localStorage.setItem("theme", form.elements.theme.value); // ok
});
