document.write("<p>" + location.hash + "</p>"); // bad
document.write("<p>" + encodeURIComponent(location.hash) + "</p>"); // ok
$("#out").html(location.search); // bad
$("#out").text(location.search); // ok
