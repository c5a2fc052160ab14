$(function () {
  var tab = window.location.hash.substring(1);
  $('#title').html('Tab: ' + tab);
});
