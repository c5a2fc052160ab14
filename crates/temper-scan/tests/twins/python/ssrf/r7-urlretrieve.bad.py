import urllib.parse
import urllib.request

from bottle import request, route, run, static_file


@route("/mirror")
def mirror():
    package = request.query.package
    if not package.startswith("http"):
        package = "https://packages.example.org/" + package
    urllib.request.urlretrieve(package, "/var/cache/mirror/latest.bin")
    return static_file("latest.bin", root="/var/cache/mirror")


run(host="0.0.0.0", port=8081)
