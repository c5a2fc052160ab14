import $ from 'jquery';

window.addEventListener('message', (event) => {
  const data = JSON.parse(event.data);
  $('#feed').append('<li>' + data.text + '</li>');
});
