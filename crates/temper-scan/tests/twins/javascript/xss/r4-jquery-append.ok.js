import $ from 'jquery';

window.addEventListener('message', (event) => {
  if (event.origin !== 'https://feed.example.org') return;
  const data = JSON.parse(event.data);
  $('#feed').append($('<li>').text(data.text));
});
