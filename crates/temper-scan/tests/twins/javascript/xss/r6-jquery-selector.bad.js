$(function () {
  const message = new URL(window.location.href).searchParams.get('message');
  const box = $('#notice');
  box.addClass('visible');
  box.html('<strong>' + message + '</strong>');
});
