$(function () {
  const message = new URL(window.location.href).searchParams.get('message');
  const box = $('#notice');
  box.addClass('visible');
  box.empty().append($('<strong>').text(message));
});
