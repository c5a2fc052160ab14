(function () {
  var query = location.search.substring(1).split('&');
  var values = {};
  for (var i = 0; i < query.length; i++) {
    var pair = query[i].split('=');
    values[pair[0]] = decodeURIComponent(pair[1] || '');
  }
  var heading = document.createElement('h3');
  heading.appendChild(document.createTextNode(values.title));
  document.body.appendChild(heading);
})();
