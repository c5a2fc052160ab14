import urllib.parse
import urllib.request

from bottle import request, route, run, static_file


@route("/mirror")
def mirror():
    package = request.query.package
    name = urllib.parse.quote(package, safe="")
    source = "https://packages.example.org/" + name
    urllib.request.urlretrieve(source, "/var/cache/mirror/latest.bin")
    return static_file("latest.bin", root="/var/cache/mirror")


run(host="0.0.0.0", port=8081)
