import sys
import traceback

from bottle import Bottle, request, response

app = Bottle()


@app.post("/import")
def import_rows():
    try:
        rows = [line.split(";")[1] for line in request.body.read().decode().splitlines()]
        return {"rows": len(rows)}
    except Exception:
        response.status = 500
        traceback.print_exc(file=sys.stderr)
        return "<pre>The import failed</pre>"
